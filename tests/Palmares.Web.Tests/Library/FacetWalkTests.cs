using System.Globalization;
using AngleSharp.Html.Dom;
using Palmares.Testing.Apps;

namespace Palmares.Web.Tests.Library;

public sealed class FacetWalkTests(TestApp app)
{
    private const int Steps = 60;

    private readonly HttpClient _client = app.CreateClient();

    /// <summary>The seeds are fixed: a walk that fails can be walked again.</summary>
    [Theory]
    [InlineData("en", 1)]
    [InlineData("fr", 2)]
    [InlineData("de", 3)]
    [InlineData("es", 4)]
    public async Task A_click_on_any_facet_value_gives_exactly_its_count(string language, int seed)
    {
        var random = new Random(seed);
        var page = await _client.PageAsync($"/{language}/library");
        for (var step = 0; step < Steps; step++)
        {
            var values = Values(page).ToList();
            if (page.Total() == 0 || values.Count == 0 || random.Next(8) == 0)
            {
                page = await _client.PageAsync(random.Next(2) == 0 ? $"/{language}/library" : $"/{language}/library?q=pension");
                continue;
            }

            var (name, href, count, chosen) = values[random.Next(values.Count)];
            var before = page.Total();
            page = await _client.PageAsync(href);
            var chosenInFacet = page.QuerySelectorAll($"#{name} [aria-current]").Length;

            // A first choice gives its count; a further one of the facet adds to what was there, so that it gives at least its own.
            if (!chosen && chosenInFacet == 1) page.Total().ShouldBe(count, href);
            else if (!chosen) page.Total().ShouldBeInRange(Math.Max(before, count), before + count, href);
            CheckChosen(page);
        }
    }

    /// <summary>A facet's only choice shows what the list shows.</summary>
    private static void CheckChosen(IHtmlDocument page)
    {
        foreach (var facet in page.QuerySelectorAll(".facet"))
        {
            var chosen = facet.QuerySelectorAll("[aria-current]");
            if (chosen.Length == 1) Count(chosen[0].QuerySelector(".count")!.TextContent).ShouldBe(page.Total(), page.Attribute("link[rel=canonical]", "href"));
        }
    }

    private static IEnumerable<(string Facet, string Href, int Count, bool Chosen)> Values(IHtmlDocument page)
        => from facet in page.QuerySelectorAll(".facet")
           from value in facet.QuerySelectorAll(".facet-values a")
           select (facet.Id!, value.GetAttribute("href")!, Count(value.QuerySelector(".count")!.TextContent), value.HasAttribute("aria-current"));

    private static int Count(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
