using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Palmares.Domain.Text;

namespace Palmares.Domain.Tests.Text;

public sealed class WordCountProperties
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(5_000);

    [Fact]
    public void The_count_is_what_splitting_the_text_gives()
        => Check.One(Many, Prop.ForAll(AwkwardText.Texts.ToArbitrary(), text => WordCount.Of(text) == CountBySplitting(text)));

    [Fact]
    public void Two_texts_a_line_apart_count_as_their_sum()
        => Check.One(Many, Prop.ForAll(AwkwardText.Texts.ToArbitrary(), AwkwardText.Texts.ToArbitrary(),
            (one, two) => WordCount.Of(one + "\n" + two) == WordCount.Of(one) + WordCount.Of(two)));

    [Fact]
    public void Words_follow_each_other_and_each_counts_one_alone()
        => Check.One(Many, Prop.ForAll(AwkwardText.Texts.ToArbitrary(), text =>
        {
            var end = 0;
            foreach (var word in WordCount.Words(text))
            {
                if (word.Start < end || WordCount.Of(text.AsSpan(word.Start, word.Length)) != 1) return false;
                end = word.End;
            }

            return end <= text.Length;
        }));

    /// <summary>The rule as its sentences say it, with no thought of speed.</summary>
    private static int CountBySplitting(string text)
    {
        var runes = text.EnumerateRunes().ToList();
        var kept = new StringBuilder();
        for (var i = 0; i < runes.Count; i++)
        {
            var joins = "\u00A0\u2007\u2009\u202F".Contains(runes[i].ToString(), StringComparison.Ordinal)
                && i > 0 && IsDigit(runes[i - 1]) && i + 1 < runes.Count && IsDigit(runes[i + 1]);
            kept.Append(joins ? "_" : runes[i].ToString());
        }

        return kept.ToString().Split([.. AwkwardText.WhiteSpace]).Count(piece => piece.EnumerateRunes().Any(Counts));

        static bool IsDigit(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber;
        static bool Counts(Rune rune) => Rune.IsLetter(rune) || Rune.IsNumber(rune);
    }
}
