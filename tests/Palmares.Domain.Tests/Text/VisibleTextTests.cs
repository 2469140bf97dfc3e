using System.Globalization;
using System.Text;
using Palmares.Domain.Text;

namespace Palmares.Domain.Tests.Text;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("  Ana\tSilva\r\nde Souza ", "Ana Silva de Souza")]
    [InlineData("Pay\u202Elor \u2066x\u2069 y\u200E\u200F\u061C", "Paylor x y")]
    [InlineData("co\u00ADop\u2060er\u200Ba\uFEFFtion", "cooperation")]
    [InlineData("\u3164\u115F\u2800\uFFA0", "")]
    [InlineData("a\U000E0041\U000E007Fb", "ab")]
    [InlineData("A\u200Dna \u200C", "Ana")]
    [InlineData("\u0646\u0627\u0645\u0647\u200C\u0627\u06CC", "\u0646\u0627\u0645\u0647\u200C\u0627\u06CC")]
    [InlineData("\u0DC1\u0DCA\u200D\u0DBB\u0DD3 Lanka", "\u0DC1\u0DCA\u200D\u0DBB\u0DD3 Lanka")]
    [InlineData("👩\u200D⚕️", "👩\u200D⚕️")]
    [InlineData("\u0646\u200D\u0001\u0646", "\u0646 \u0646")]
    public void A_line_is_what_is_seen(string? typed, string seen) => VisibleText.Line(typed).ShouldBe(seen);

    [Theory]
    [InlineData(" One\r\n\ttwo\u2028three\u0000 ", " One\n\ttwo\nthree ")]
    [InlineData("a\u202Eb\u202Cc\u2067d\u2069e\u206Ff\uFFF9", "abcdef")]
    [InlineData("Auf\u200Clage co\u00ADop \u200E1\u200B2\uFEFF", "Auf\u200Clage co\u00ADop \u200E1\u200B2\uFEFF")]
    public void Running_text_keeps_what_scripts_and_typesetting_need(string typed, string kept) => VisibleText.Lines(typed).ShouldBe(kept);

    [Fact]
    public void Of_all_characters_no_format_is_left_on_a_line_but_signs_that_are_seen()
    {
        var left = Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(value => new Rune(value))
            .Where(rune => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control && VisibleText.Line($"a{rune}b").Length > 2 && VisibleText.Line($"a{rune}b") != "a b")
            .Select(rune => $"{rune.Value:X}");
        left.ShouldBe(["600", "601", "602", "603", "604", "605", "6DD", "70F", "890", "891", "8E2", "110BD", "110CD"]);
    }

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abc", 2, "ab")]
    [InlineData("a👍", 2, "a")]
    public void A_cut_halves_no_character(string text, int most, string cut) => VisibleText.Cut(text, most).ShouldBe(cut);
}
