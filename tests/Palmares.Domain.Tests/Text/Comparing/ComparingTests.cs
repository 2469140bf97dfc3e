using FsCheck;
using FsCheck.Fluent;
using Palmares.Domain.Text.Comparing;

namespace Palmares.Domain.Tests.Text.Comparing;

public sealed class ComparingTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(2_000);

    private static readonly Gen<string> Texts = Gen.Sized(size =>
        Gen.ArrayOf(Gen.Elements("a", "b", "c ", " ", "\n", "\n\n", "word ", "über"), Math.Max(size / 2, 4)).Select(string.Concat));

    [Theory]
    [InlineData("", "", "")]
    [InlineData("a b c", "a b c", "a b c")]
    [InlineData("a b c", "a x c", "a [-b ][+x ]c")]
    [InlineData("a b c", "a c", "a [-b ]c")]
    [InlineData("a c", "a b c", "a [+b ]c")]
    [InlineData("", "a b", "[+a b]")]
    [InlineData("a b", "", "[-a b]")]
    [InlineData("one two three four", "zero two three five", "[-one ][+zero ]two three [-four][+five]")]
    [InlineData("a b", "a\nb", "a[+\n]b")]
    [InlineData("a b", "a  b", "a  b")]
    public void Words_that_changed_are_told_from_those_that_stayed(string before, string after, string pieces)
        => string.Concat(WordDifferences.Of(before, after).Select(Show)).ShouldBe(pieces);

    [Fact]
    public void What_stayed_and_what_was_added_is_the_new_text() => Check.One(Many, Prop.ForAll(Texts.ToArbitrary(), Texts.ToArbitrary(), (before, after) =>
        string.Concat(WordDifferences.Of(before, after).Where(piece => piece.Difference != Difference.Removed).Select(piece => piece.Text)) == after));

    [Fact]
    public void What_stayed_and_what_was_removed_has_the_old_letters() => Check.One(Many, Prop.ForAll(Texts.ToArbitrary(), Texts.ToArbitrary(), (before, after) =>
        Letters(string.Concat(WordDifferences.Of(before, after).Where(piece => piece.Difference != Difference.Added).Select(piece => piece.Text))) == Letters(before)));

    [Fact]
    public void As_little_as_possible_changes() => Check.One(Many, Prop.ForAll(Texts.ToArbitrary(), Texts.ToArbitrary(), (before, after) =>
    {
        var (a, b) = (before.Select(letter => letter.ToString()).ToList(), after.Select(letter => letter.ToString()).ToList());
        return Alignment.Of(a, b).Count == CommonLength(a, b);
    }));

    [Fact]
    public void Texts_with_nothing_in_common_are_compared_at_once()
    {
        var before = string.Join(' ', Enumerable.Range(0, 15_000));
        var after = string.Join(' ', Enumerable.Range(20_000, 15_000));

        WordDifferences.Of(before, after).Select(piece => piece.Difference).ShouldBe([Difference.Removed, Difference.Added]);
    }

    [Fact]
    public void Paragraphs_are_laid_side_by_side()
    {
        var hunks = ParagraphHunk.Of("One\n\nmine\n\nThree\n\nonly mine", "One\n\n\ntheirs\n\nThree");

        hunks.Select(hunk => (hunk.MyText, hunk.TheirText, hunk.IsSame))
            .ShouldBe([("One", "One", true), ("mine", "theirs", false), ("Three", "Three", true), ("only mine", "", false)]);
        ParagraphHunk.Merge(hunks, [true, true]).ShouldBe("One\n\nmine\n\nThree\n\nonly mine");
        ParagraphHunk.Merge(hunks, [false, true]).ShouldBe("One\n\ntheirs\n\nThree\n\nonly mine");
        ParagraphHunk.Merge(hunks, [false, false]).ShouldBe("One\n\ntheirs\n\nThree");
    }

    private static string Letters(string text) => string.Concat(text.Where(letter => letter != ' '));

    private static string Show(ComparedPiece piece) => piece.Difference switch
    {
        Difference.Removed => $"[-{piece.Text}]",
        Difference.Added => $"[+{piece.Text}]",
        _ => piece.Text,
    };

    /// <summary>The textbook's table.</summary>
    private static int CommonLength(List<string> a, List<string> b)
    {
        var table = new int[a.Count + 1, b.Count + 1];
        for (var i = 1; i <= a.Count; i++)
            for (var j = 1; j <= b.Count; j++)
                table[i, j] = a[i - 1] == b[j - 1] ? table[i - 1, j - 1] + 1 : Math.Max(table[i - 1, j], table[i, j - 1]);
        return table[a.Count, b.Count];
    }
}
