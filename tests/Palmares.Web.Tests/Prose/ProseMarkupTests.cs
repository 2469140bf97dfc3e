using System.Text.Encodings.Web;
using System.Text.Unicode;
using AngleSharp.Html.Parser;
using Palmares.Web.Features.Shared.Prose;

namespace Palmares.Web.Tests.Prose;

public sealed class ProseMarkupTests
{
    private static readonly string[] Allowed = ["div", "p", "br", "ul", "ol", "li", "em", "a", "bdi"];

    public static TheoryData<string> Attacks =>
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>", "</div></main><script src=//e.example></script>",
        "<iframe srcdoc='<script>alert(1)</script>'>", "<a href=javascript:alert(1)>x</a>", "*<b>*<i>", "[<img src=x onerror=alert(1)>](https://a.example)",
        "[x](javascript:alert(1))", "[x](https://a.example/\"onmouseover=alert(1))", "[x](https://a.example/'onmouseover='alert(1))", "[x](https://a.example/<script>)",
        "[x](data:text/html,<script>alert(1)</script>)", "- <script>\n1. <style>@import'//e.example'</style>", "<!-- --><![CDATA[", "{{7*7}}${7*7}<%= 7*7 %>",
        "&lt;script&gt;&#x3c;", "\u202E<b>\u2066", "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    ];

    [Fact]
    public void Marks_become_markup_and_everything_else_is_text() => Render("One *two*\n<b>\n\n- [a](https://b.example/?c=d&e)\n\n3. x", "fr").ShouldBe(
        "<div class=\"written\" dir=\"auto\" lang=\"fr\"><p>One <em>two</em><br>&lt;b&gt;</p>"
        + "<ul><li><a rel=\"nofollow noopener external\" href=\"https://b.example/?c=d&amp;e\"><bdi>a</bdi></a></li></ul><ol start=\"3\"><li>x</li></ol></div>");

    [Theory]
    [MemberData(nameof(Attacks))]
    public void An_attack_shows_as_text(string attack)
    {
        foreach (var text in new[] { attack, $"*{attack}*", $"- {attack}", $"[{attack}](https://a.example)", $"[a](https://a.example/{attack})", $"1. *a {attack}" })
        {
            var document = new HtmlParser().ParseDocument("<body>" + Render(text, "en"));

            var elements = document.Body!.QuerySelectorAll("*");
            elements.Select(element => element.LocalName).Except(Allowed).ShouldBeEmpty(text);
            elements.SelectMany(element => element.Attributes.Select(attribute => attribute.Name)).Distinct()
                .Except(["class", "dir", "lang", "start", "href", "rel"]).ShouldBeEmpty(text);
            elements.Select(element => element.GetAttribute("href")).OfType<string>()
                .ShouldAllBe(href => href.StartsWith("https://a.example/", StringComparison.Ordinal));
        }
    }

    private static string Render(string text, string language)
    {
        using var writer = new StringWriter();
        new ProseMarkup(text, language).WriteTo(writer, HtmlEncoder.Create(UnicodeRanges.All));
        return writer.ToString();
    }
}
