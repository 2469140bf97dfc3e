using System.Net;
using System.Text.Json;
using Palmares.Testing.Apps;

namespace Palmares.Web.Tests.Library;

public sealed class RecordPageTests(TestApp app)
{
    private const string First = "occupational-integration-nurseries";

    private readonly HttpClient _client = app.CreateClient();

    [Theory]
    [InlineData("en", "Occupational integration nurseries", null)]
    [InlineData("fr", "Crèches à vocation d'insertion professionnelle (AVIP)", "Traduction humaine. Langue originale\u00A0: anglais.")]
    [InlineData("de", "Kinderkrippen zur beruflichen Eingliederung (AVIP)", "Von Menschen übersetzt. Originalsprache: Englisch.")]
    [InlineData("es", "Guarderías para la inserción profesional (AVIP)", "Traducción humana. Idioma original: inglés.")]
    public async Task A_record_is_read_in_the_readers_language_and_says_where_its_text_comes_from(string language, string title, string? note)
    {
        var page = await _client.PageAsync($"/{language}/library/1/{First}");

        page.Texts("h1").ShouldBe([title]);
        page.Attribute("h1", "lang").ShouldBe(language);
        page.Attribute(".record-summary", "lang").ShouldBe(language);
        page.QuerySelector(".record-languages p")?.TextContent.Trim().ShouldBe(note);
        page.QuerySelectorAll(".record-languages li a").Select(link => link.GetAttribute("lang")).Order()
            .ShouldBe(new[] { "de", "en", "es", "fr" }.Where(other => other != language));
        page.Attribute("link[rel=canonical]", "href").ShouldBe($"https://practices.example.org/{language}/library/1/{First}");
        page.QuerySelectorAll("link[rel=alternate][hreflang]").Select(link => link.GetAttribute("hreflang")).ShouldBe(["en", "fr", "de", "es", "x-default"]);
        page.Attribute("link[hreflang=x-default]", "href").ShouldBe("https://practices.example.org/p/1");
    }

    [Fact]
    public async Task A_text_that_is_not_translated_keeps_its_language_and_sends_search_engines_to_its_own_page()
    {
        var page = await _client.PageAsync("/de/library/41/open-data-guatemala");

        page.Attribute("h1", "lang").ShouldBe("en");
        page.Attribute(".record-summary", "lang").ShouldBe("en");
        page.Texts(".record-languages p").ShouldBe(["Dieser Text ist auf Englisch. Eine deutsche Übersetzung gibt es noch nicht."]);
        page.Attribute("link[rel=canonical]", "href").ShouldBe("https://practices.example.org/en/library/41/open-data-guatemala");
        page.QuerySelectorAll("link[rel=alternate][hreflang]").Length.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_not_known_is_said_to_be_unknown()
    {
        var page = await _client.PageAsync("/en/library/41/open-data-guatemala");

        Fact(page, "Distinction").ShouldBe("Not known");
        Fact(page, "Competition").ShouldBe("Americas 2023");
        Fact(page, "Implementation year").ShouldBe("2022");
        page.QuerySelectorAll(".record-tier").Length.ShouldBe(0);

        var collected = await _client.PageAsync($"/en/library/1/{First}");
        collected.QuerySelectorAll(".facts dt").Select(term => term.TextContent).ShouldNotContain("Distinction");
    }

    [Theory]
    [InlineData("/en/library/1", "/en/library/1/" + First)]
    [InlineData("/fr/library/1/other", "/fr/library/1/" + First)]
    [InlineData("/fr/library/1/Occupational-Integration-Nurseries", "/fr/library/1/" + First)]
    public async Task A_wrong_slug_leads_to_the_right_one(string asked, string right)
        => (await _client.RedirectAsync(asked, HttpStatusCode.MovedPermanently)).ShouldBe(right);

    [Theory]
    [InlineData("/en/library/0/none")]
    [InlineData("/en/library/-1/none")]
    [InlineData("/en/library/999999/none")]
    [InlineData("/en/library/99999999999999/none")]
    [InlineData("/en/library/one/none")]
    [InlineData("/p/999999")]
    [InlineData("/p/99999999999999")]
    [InlineData("/p/x")]
    public async Task A_number_that_was_never_given_is_not_found(string path) => await _client.PageAsync(path, HttpStatusCode.NotFound);

    [Theory]
    [InlineData("fr-CH, fr;q=0.9, en;q=0.8", "fr")]
    [InlineData("de", "de")]
    [InlineData("pt, es;q=0.5", "es")]
    [InlineData("ja", "en")]
    [InlineData(null, "en")]
    public async Task The_permanent_address_leads_to_the_readers_language(string? accepted, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/p/1");
        if (accepted is not null) request.Headers.Add("Accept-Language", accepted);
        using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.ToString().ShouldBe($"/{language}/library/1/{First}");
        answer.Headers.Vary.ShouldContain("Accept-Language");
    }

    [Theory]
    [InlineData("/en/library")]
    [InlineData("/en/library/1/" + First)]
    [InlineData("/p/1")]
    public async Task Every_address_answers_HEAD_as_it_answers_GET(string path)
    {
        using var get = await _client.GetAsync(path, TestContext.Current.CancellationToken);
        using var head = await _client.SendAsync(new(HttpMethod.Head, path), TestContext.Current.CancellationToken);

        head.StatusCode.ShouldBe(get.StatusCode);
        head.Headers.Location.ShouldBe(get.Headers.Location);
        head.Content.Headers.ContentType.ShouldBe(get.Content.Headers.ContentType);
    }

    [Fact]
    public async Task Machines_read_the_record_as_linked_data()
    {
        var page = await _client.PageAsync($"/fr/library/1/{First}");
        var graph = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement.GetProperty("@graph");
        var report = graph[0];

        report.GetProperty("@type").GetString().ShouldBe("Report");
        report.GetProperty("@id").GetString().ShouldBe("https://practices.example.org/p/1#fr");
        report.GetProperty("url").GetString().ShouldBe($"https://practices.example.org/fr/library/1/{First}");
        report.GetProperty("name").GetString().ShouldBe("Crèches à vocation d'insertion professionnelle (AVIP)");
        report.GetProperty("inLanguage").GetString().ShouldBe("fr");
        report.GetProperty("temporalCoverage").GetString().ShouldBe("2016");
        report.GetProperty("author").GetProperty("name").GetString().ShouldBe("Caisse nationale des allocations familiales");
        report.GetProperty("spatialCoverage").GetProperty("identifier").GetString().ShouldBe("FR");
        report.GetProperty("about").EnumerateArray().Select(topic => topic.GetProperty("termCode").GetString())
            .ShouldBe(["employment", "service-quality", "communication", "extension-of-coverage"]);
        report.GetProperty("translationOfWork").GetProperty("@id").GetString().ShouldBe("https://practices.example.org/p/1");
        graph[1].GetProperty("@type").GetString().ShouldBe("BreadcrumbList");
    }

    [Fact]
    public async Task The_head_names_the_record_for_those_who_share_and_cite_it()
    {
        var page = await _client.PageAsync("/en/library/41/open-data-guatemala");

        Meta("property", "og:title").ShouldBe(["Publishing open data"]);
        Meta("property", "og:url").ShouldBe(["https://practices.example.org/en/library/41/open-data-guatemala"]);
        Meta("name", "citation_author").ShouldBe(["Social Security Institute of Guatemala"]);
        Meta("name", "citation_publication_date").ShouldBe(["2023"]);
        Meta("name", "citation_language").ShouldBe(["en"]);
        Meta("name", "DC.identifier").ShouldBe(["https://practices.example.org/p/41"]);
        Meta("name", "DC.subject").ShouldBe(["Actuarial", "Information and communication technology", "Communication", "Service quality", "Digital economy"]);
        page.Texts(".citation").ShouldBe(
            ["Social Security Institute of Guatemala. (2023). Publishing open data [Good practice no. 41]. Palmares. https://practices.example.org/p/41"]);

        string?[] Meta(string attribute, string name) => [.. page.QuerySelectorAll($"meta[{attribute}='{name}']").Select(meta => meta.GetAttribute("content"))];
    }

    [Fact]
    public async Task The_record_leads_on_to_what_its_institution_did()
    {
        var page = await _client.PageAsync($"/en/library/1/{First}");

        page.Texts("section[aria-labelledby=of-institution] h3").ShouldBe(["Extra funding so that disabled children can use mainstream leisure and out-of-school care"]);
        page.Attribute("section[aria-labelledby=of-institution] .more", "href").ShouldBe("/en/library?institution=fr-cnaf");
    }

    private static string? Fact(AngleSharp.Html.Dom.IHtmlDocument page, string term)
        => page.QuerySelectorAll(".facts > div").Single(fact => fact.QuerySelector("dt")!.TextContent == term).QuerySelector("dd")!.TextContent.Trim();
}
