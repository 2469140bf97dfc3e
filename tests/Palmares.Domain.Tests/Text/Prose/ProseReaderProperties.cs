using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Palmares.Domain.Text.Prose;

namespace Palmares.Domain.Tests.Text.Prose;

public sealed class ProseReaderProperties
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(3_000);

    private static readonly Gen<string> Marked = Gen.Sized(size => Gen.ArrayOf(
            Gen.Elements("*", "[", "]", "(", ")", "- ", "1. ", "\n", " ", "a", "ß", "](https://a.example)", "\uD800", "<b>", "&"), Math.Max(size, 30))
        .Select(string.Concat));

    [Fact]
    public void No_letter_is_lost_and_none_is_added() => Check.One(Many, Prop.ForAll(Marked.ToArbitrary(),
        text => Letters(text.Replace("](https://a.example)", "", StringComparison.Ordinal)) == Letters(Words(text).Replace("](https://a.example)", "", StringComparison.Ordinal))));

    [Fact]
    public void Any_text_at_all_is_read() => Check.One(Many, Prop.ForAll(AwkwardText.Texts.ToArbitrary(), text => ProseReader.Read(text) is not null));

    [Theory]
    [InlineData("*a ")]
    [InlineData("[")]
    [InlineData("[a](")]
    [InlineData("[a](https://b ")]
    [InlineData("*[a](https://b.org) ")]
    [InlineData("- *\n")]
    [InlineData("](")]
    public void A_hundred_thousand_characters_of_openings_are_read_at_once(string opening)
    {
        var text = string.Concat(Enumerable.Repeat(opening, 100_000 / opening.Length));

        // Squared, this would be ten thousand million steps and time out the whole run.
        Words(text).Count(letter => letter == 'a').ShouldBe(text.Count(letter => letter == 'a'));
    }

    private static string Letters(string text) => string.Concat(text.Where(letter => letter is 'a' or 'ß' or '<' or '&'));

    private static string Words(string text)
    {
        var words = new StringBuilder();
        foreach (var block in ProseReader.Read(text))
        {
            if (block is Paragraph paragraph) Add(words, paragraph.Inlines);
            if (block is ItemList list) foreach (var item in list.Items) Add(words, item);
        }
        return words.ToString();
    }

    private static void Add(StringBuilder words, IEnumerable<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            if (inline is TextRun run) words.Append(run.Text);
            else if (inline is Hyperlink link) words.Append(link.Text);
            else if (inline is Emphasis emphasis) Add(words, emphasis.Inlines);
        }
    }
}
