using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using Palmares.Domain.Shared;
using Palmares.Web.Localization;

namespace Palmares.Web.Tests.Localization;

public sealed class LocalizerTests
{
    private const string French = """
        msgid "Search"
        msgstr "Rechercher"

        msgid "{0} of {1}"
        msgstr "{1} : {0}"

        msgctxt "verb"
        msgid "Open"
        msgstr "Ouvrir"

        msgid "{0} practice in {1}"
        msgid_plural "{0} practices in {1}"
        msgstr[0] "{0} pratique en {1}"
        msgstr[1] "{0} pratiques en {1}"

        msgid "Read the {0}rules{1} & more, {2}."
        msgstr "Lisez {2} les {0}règles{1} & plus."

        msgid "date not known"
        msgstr "date inconnue"
        """;

    private readonly Localizer _french = PoTexts.Localizer(Language.Fr, French);
    private readonly Localizer _english = PoTexts.Localizer(Language.En);

    [Fact]
    public void English_is_the_source_itself()
    {
        _english["Search"].ShouldBe("Search");
        _english.In("verb", "Open").ShouldBe("Open");
        _english.Plural(1, "{0} practice in {1}", "{0} practices in {1}", "Chile").ShouldBe("1 practice in Chile");
        _english.Plural(0, "{0} practice in {1}", "{0} practices in {1}", "Chile").ShouldBe("0 practices in Chile");
    }

    [Fact]
    public void A_translation_is_found_by_its_source_and_context()
    {
        _french["Search"].ShouldBe("Rechercher");
        _french.In("verb", "Open").ShouldBe("Ouvrir");
    }

    [Fact]
    public void Arguments_are_written_in_the_language()
    {
        _french["{0} of {1}", 12_345, new DateOnly(2025, 1, 1)].ShouldBe("1er janvier 2025 : 12\u202F345");
        _french["{0} of {1}", 7.5m, Localizer.Year(2024)].ShouldBe("2024 : 7,5");
        _french["{0} of {1}", new TimeOnly(9, 5), null].ShouldBe(" : 09:05");
    }

    [Theory]
    [InlineData(0, "0 pratique en Asie")]
    [InlineData(1, "1 pratique en Asie")]
    [InlineData(2, "2 pratiques en Asie")]
    [InlineData(1_500, "1\u202F500 pratiques en Asie")]
    public void The_plural_is_the_languages(int count, string expected)
        => _french.Plural(count, "{0} practice in {1}", "{0} practices in {1}", "Asie").ShouldBe(expected);

    [Fact]
    public void A_sentence_keeps_its_markup_and_encodes_everything_else()
        => Html(_french.Html("Read the {0}rules{1} & more, {2}.", Markup.Link("/fr/rules?a=1&b=2"), Markup.EndLink, "<Zoé>"))
            .ShouldBe("Lisez &lt;Zoé&gt; les <a href=\"/fr/rules?a=1&amp;b=2\">règles</a> &amp; plus.");

    [Fact]
    public void A_plural_may_have_markup_too()
        => Html(_french.HtmlPlural(2, "{0} practice in {1}", "{0} practices in {1}", Markup.TextIn("es", "América <3")))
            .ShouldBe("2 pratiques en <span lang=\"es\">América &lt;3</span>");

    [Fact]
    public void Markup_in_a_plain_text_is_a_programming_error()
        => Should.Throw<ArgumentException>(() => _french["{0} of {1}", new HtmlString("<b>"), 1]);

    [Fact]
    public void A_missing_translation_is_English_and_marked_only_while_developing()
    {
        PoTexts.Localizer(Language.Fr)["Search"].ShouldBe("Search");
        PoTexts.Localizer(Language.Fr, marksMissing: true)["Search"].ShouldBe("⟦Search⟧");
        PoTexts.Localizer(Language.En, marksMissing: true)["Search"].ShouldBe("Search");
    }

    [Fact]
    public void An_unknown_date_is_said_in_the_language()
        => _french.Date(new PartialPeriod(null, null, DatePrecision.None)).ShouldBe("date inconnue");

    [Fact]
    public void Quotation_marks_are_the_languages()
        => Languages.All.Select(language => PoTexts.Localizer(language).Quote("a")).ShouldBe(["“a”", "«\u00A0a\u00A0»", "„a“", "«a»"]);

    [Fact]
    public void A_lookup_without_arguments_allocates_nothing()
    {
        _ = _french["Search"] + _french.In("verb", "Open");

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            _ = _french["Search"];
            _ = _french.In("verb", "Open");
            _ = _french["not translated"];
        }
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static string Html(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Create(UnicodeRanges.All));
        return writer.ToString();
    }
}
