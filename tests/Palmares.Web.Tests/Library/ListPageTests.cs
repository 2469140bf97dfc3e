using System.Net;
using Palmares.Testing.Apps;

namespace Palmares.Web.Tests.Library;

public sealed class ListPageTests(TestApp app)
{
    private readonly HttpClient _client = app.CreateClient();

    [Theory]
    [InlineData("en", "121 good practices")]
    [InlineData("fr", "121 bonnes pratiques")]
    [InlineData("de", "121 Beispiele guter Praxis")]
    [InlineData("es", "121 buenas prácticas")]
    public async Task The_whole_library_is_browsed_newest_first_in_every_language(string language, string count)
    {
        var page = await _client.PageAsync($"/{language}/library");

        page.DocumentElement.GetAttribute("lang").ShouldBe(language);
        page.Texts(".result-count").ShouldBe([count]);
        page.Titles().Length.ShouldBe(20);
        page.Texts(".pagination [aria-current]").Single().ShouldEndWith("1");
        page.Attribute("link[rel=canonical]", "href").ShouldBe($"https://practices.example.org/{language}/library");
        page.Attribute("meta[name=robots]", "content").ShouldBeNull();
    }

    [Fact]
    public async Task Every_page_together_lists_every_practice_once()
    {
        var addresses = new List<string>();
        for (var next = "/en/library"; next is not null;)
        {
            var page = await _client.PageAsync(next);
            addresses.AddRange(page.QuerySelectorAll(".results .result h3 a").Select(link => link.GetAttribute("href")!));
            page.Attribute("link[rel=next]", "href").ShouldBe(page.Attribute(".pagination a[rel=next]", "href"));
            next = page.Attribute("link[rel=next]", "href");
        }

        addresses.Count.ShouldBe(121);
        addresses.Distinct().Count().ShouldBe(121);
    }

    [Theory]
    [InlineData("/en/library?topic=health&country=MX", "/en/library?country=MX&topic=health")]
    [InlineData("/en/library?country=mx", "/en/library?country=MX")]
    [InlineData("/de/library?q=&sort=&topic=", "/de/library")]
    [InlineData("/fr/library?page=1", "/fr/library")]
    [InlineData("/en/library?q=a&q=a&utm_source=mail", "/en/library?q=a")]
    [InlineData("/en/library?q=cr%C3%A8che%20%26&topic=health&awardYear=2023", "/en/library?awardYear=2023&q=cr%C3%A8che+%26&topic=health")]
    public async Task Another_spelling_of_a_state_leads_to_its_address(string asked, string canonical)
    {
        (await _client.RedirectAsync(asked, HttpStatusCode.MovedPermanently)).ShouldBe(canonical);
        await _client.PageAsync(canonical);
    }

    [Fact]
    public async Task The_search_form_keeps_the_choices_and_leads_straight_to_the_canonical_address()
    {
        var page = await _client.PageAsync("/en/library?country=FR&topic=employment&topic=communication&view=map".Replace("topic=employment&topic=communication", "topic=communication&topic=employment"));
        var fields = page.QuerySelectorAll("main form[role=search] input").Select(field => (Name: field.GetAttribute("name")!, Value: field.GetAttribute("value") ?? ""));
        var query = string.Join('&', fields.Select(field => field.Name == "q" ? "q=nursery" : $"{field.Name}={field.Value}"));

        query.ShouldBe("country=FR&q=nursery&topic=communication&topic=employment&view=map");
        await _client.PageAsync("/en/library?" + query);
    }

    [Fact]
    public async Task What_the_library_does_not_know_is_named_and_left_out()
    {
        var page = await _client.PageAsync("/en/library?topic=nonsense&colour=blue&country=FR");

        page.Total().ShouldBe(3);
        page.Texts(".notice p").ShouldBe(["The library does not know this part of the address, so it was left out: Topic “nonsense” and “colour=blue”."]);
        page.Attribute("link[rel=canonical]", "href").ShouldBe("https://practices.example.org/en/library?country=FR");
        page.Attribute("meta[name=robots]", "content").ShouldBe("noindex");
    }

    [Fact]
    public async Task A_page_that_does_not_exist_is_answered_with_the_last_one()
    {
        var page = await _client.PageAsync("/en/library?page=1000000");

        page.Texts(".notice p").ShouldBe(["There is no page 1,000,000. This is the last page."]);
        page.Titles().Length.ShouldBe(1);
        page.Attribute("link[rel=canonical]", "href").ShouldBe("https://practices.example.org/en/library?page=7");
    }

    [Fact]
    public async Task Ten_kilobytes_of_words_are_cut_and_said_so()
    {
        var page = await _client.PageAsync("/en/library?q=" + string.Concat(Enumerable.Repeat("pension+", 1300)));

        page.Texts(".notice p").ShouldBe(["Your search was very long. Only its first 200 characters were used."]);
        page.Total().ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("q=%00%01%02")]
    [InlineData("q=%FF%FE%C0%80")]
    [InlineData("q=%ED%A0%80")]
    [InlineData("q=%22%27%28%29%2A%3A%5E-%2BNEAR%20AND%20OR%20NOT")]
    [InlineData("q=%22unclosed")]
    [InlineData("q=---")]
    [InlineData("q=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("page=-1")]
    [InlineData("page=99999999999999999999")]
    [InlineData("country=%F0%9F%92%A9&year=99999&tier=%00")]
    [InlineData("&&&=&=x&%")]
    [InlineData("topic=a&topic=b&topic=c&topic=d&topic=e&topic=f&topic=g")]
    [InlineData("sort=up&view=globe&expand=everything")]
    public async Task Nonsense_gets_a_page_or_its_canonical_address(string query)
    {
        using var answer = await _client.GetAsync("/en/library?" + query, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.MovedPermanently);
    }

    [Fact]
    public async Task Nothing_found_offers_ways_out_with_true_counts()
    {
        var page = await _client.PageAsync("/en/library?country=FR&q=nurseries&topic=investment");

        page.Total().ShouldBe(0);
        var ways = page.QuerySelectorAll(".empty li").Select(way => (Href: way.QuerySelector("a")!.GetAttribute("href")!, Count: way.QuerySelector(".count")!.TextContent)).ToList();
        ways.ShouldNotBeEmpty();
        foreach (var (href, count) in ways)
            $"({(await _client.PageAsync(href)).Total()} ".ShouldBe(count[..(count.IndexOf(' ') + 1)]);
    }

    [Fact]
    public async Task A_facet_shows_its_first_values_and_all_on_demand()
    {
        var page = await _client.PageAsync("/en/library");
        page.QuerySelectorAll("#facet-country li").Length.ShouldBe(7);

        var expanded = await _client.PageAsync(page.Attribute("#facet-country .facet-more", "href")!);

        expanded.QuerySelectorAll("#facet-country li").Length.ShouldBe(46);
        expanded.Attribute("meta[name=robots]", "content").ShouldBe("noindex");
        expanded.Attribute("link[rel=canonical]", "href").ShouldBe("https://practices.example.org/en/library");
    }

    [Fact]
    public async Task Only_shallow_lists_are_offered_to_search_engines()
    {
        (await _client.PageAsync("/en/library?topic=health")).Attribute("meta[name=robots]", "content").ShouldBeNull();
        (await _client.PageAsync("/en/library?page=2&topic=health")).Attribute("meta[name=robots]", "content").ShouldBeNull();
        foreach (var deep in new[] { "country=MX&topic=health", "topic=disability&topic=health", "q=pension", "sort=title", "view=map" })
            (await _client.PageAsync("/en/library?" + deep)).Attribute("meta[name=robots]", "content").ShouldBe("noindex", deep);

        (await _client.PageAsync("/en/library")).QuerySelectorAll(".facet-values a[rel=nofollow]").Length.ShouldBe(0);
        (await _client.PageAsync("/en/library?topic=health")).QuerySelectorAll(".facet-values a:not([rel=nofollow])").Length.ShouldBe(0);
    }

    [Fact]
    public async Task The_map_and_the_charts_show_all_hits()
    {
        var map = await _client.PageAsync("/en/library?view=map");
        map.QuerySelectorAll(".map circle").Length.ShouldBe(46);
        map.Texts(".map-key .count").Sum(int.Parse).ShouldBe(121);

        var charts = await _client.PageAsync("/en/library?country=MX&view=charts");
        charts.Total().ShouldBe(16);
        charts.QuerySelectorAll("figure.chart").Length.ShouldBe(3);
        charts.QuerySelectorAll(".column-chart .column").Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_choice_is_taken_away_by_its_chip_and_all_by_one_link()
    {
        var page = await _client.PageAsync("/en/library?country=MX&topic=health");

        page.QuerySelectorAll(".chips a").Select(chip => chip.GetAttribute("href"))
            .ShouldBe(["/en/library?country=MX", "/en/library?topic=health", "/en/library"]);
    }
}
