using Palmares.Domain.Text.Prose;

namespace Palmares.Domain.Tests.Text.Prose;

public sealed class ProseReaderTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \n\t\n", "")]
    [InlineData("One line.", "P(One line.)")]
    [InlineData("One\ntwo\n\nthree", "P(One|two) P(three)")]
    [InlineData("\n\n  One  \n \n\n two", "P(One) P(two)")]
    [InlineData("- a\n- b", "UL(a; b)")]
    [InlineData("1. a\n2. b", "OL1(a; b)")]
    [InlineData("3. c\n4. d", "OL3(c; d)")]
    [InlineData("Before:\n- a\n- b\nafter", "P(Before:) UL(a; b) P(after)")]
    [InlineData("- a\n1. b", "UL(a) OL1(b)")]
    [InlineData("- a\n\n- b", "UL(a) UL(b)")]
    [InlineData("-a\n1.b\n2019. A year\n– dash", "P(-a|1.b|2019. A year|– dash)")]
    [InlineData("- *a* b", "UL(<a> b)")]
    [InlineData("999. a", "OL999(a)")]
    [InlineData("٣. a", "P(٣. a)")]
    public void Paragraphs_and_lists_are_read_line_by_line(string text, string blocks) => Show(text).ShouldBe(blocks);

    [Theory]
    [InlineData("*a*", "P(<a>)")]
    [InlineData("so *very much* so", "P(so <very much> so)")]
    [InlineData("(*a*), *b*.", "P((<a>), <b>.)")]
    [InlineData("Mitarbeiter*innen und Bürger*innen", "P(Mitarbeiter*innen und Bürger*innen)")]
    [InlineData("2 * 3 * 4", "P(2 * 3 * 4)")]
    [InlineData("*open", "P(*open)")]
    [InlineData("closed*", "P(closed*)")]
    [InlineData("*one\ntwo*", "P(*one|two*)")]
    [InlineData("*note and *this*", "P(*note and <this>)")]
    [InlineData("*a [b](https://c.example) d*", "P(<a {b https://c.example/} d>)")]
    [InlineData("**a**", "P(**a**)")]
    [InlineData("***", "P(***)")]
    public void Emphasis_stands_between_stars_that_touch_its_words(string text, string blocks) => Show(text).ShouldBe(blocks);

    [Theory]
    [InlineData("[a](https://b.example/c?d=e#f)", "P({a https://b.example/c?d=e#f})")]
    [InlineData("see [the report](http://b.example).", "P(see {the report http://b.example/}.)")]
    [InlineData("[mail us](mailto:a@b.example)", "P({mail us mailto:a@b.example})")]
    [InlineData("[a](HTTPS://B.example/Ä)", "P({a https://b.example/%C3%84})")]
    [InlineData("[[a](https://b.example)]", "P([{a https://b.example/}])")]
    [InlineData("[a] (https://b.example)", "P([a] (https://b.example))")]
    [InlineData("[a](b)", "P([a](b))")]
    [InlineData("[](https://b.example)", "P([](https://b.example))")]
    [InlineData("[a](https://b.example", "P([a](https://b.example)")]
    [InlineData("[a](/entries)", "P([a](/entries))")]
    public void Links_lead_to_the_web_or_a_mailbox(string text, string blocks) => Show(text).ShouldBe(blocks);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("javascript:alert%281%29")]
    [InlineData("JaVaScRiPt:alert`1`")]
    [InlineData("data:text/html;base64,PHNjcmlwdD4=")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("https:\\\\evil.example")]
    [InlineData("https://bank.example@evil.example")]
    [InlineData("https://a.example/\u202Egpj.exe")]
    [InlineData("https://a.example/\"onclick=x")]
    [InlineData("java\u0001script:x")]
    [InlineData("https://")]
    public void What_could_do_more_than_lead_somewhere_stays_text(string address) => Show($"[a]({address})").ShouldBe($"P([a]({address}))");

    [Fact]
    public void A_very_long_address_stays_text() => Show($"[a](https://b.example/{new string('c', 2_000)})").ShouldStartWith("P([a](https");

    [Fact]
    public void Every_letter_that_is_no_mark_is_kept()
    {
        const string text = "<script>alert(1)</script> & \"quoted\" `code` _x_ # h\n> q";

        Show(text).ShouldBe("P(<script>alert(1)</script> & \"quoted\" `code` _x_ # h|> q)");
    }

    private static string Show(string text) => string.Join(' ', ProseReader.Read(text).Select(Show));

    private static string Show(Block block) => block switch
    {
        Paragraph paragraph => $"P({Show(paragraph.Inlines)})",
        ItemList { First: null } list => $"UL({string.Join("; ", list.Items.Select(Show))})",
        ItemList list => $"OL{list.First}({string.Join("; ", list.Items.Select(Show))})",
        _ => throw new InvalidOperationException(),
    };

    private static string Show(IReadOnlyList<Inline> inlines) => string.Concat(inlines.Select(inline => inline switch
    {
        TextRun run => run.Text,
        LineBreak => "|",
        Emphasis emphasis => $"<{Show(emphasis.Inlines)}>",
        Hyperlink link => $"{{{link.Text} {link.Address}}}",
        _ => throw new InvalidOperationException(),
    }));
}
