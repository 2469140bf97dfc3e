using Microsoft.Playwright;
using Palmares.Browser.Tests.Browsing;

namespace Palmares.Browser.Tests.Journeys;

/// <summary>From the home page through a search and a choice to a practice and back.</summary>
public sealed class JourneyTests(Site site)
{
    [Fact]
    public Task By_keyboard_alone() => site.VisitAsync(async visit =>
    {
        var reader = new KeyboardReader(visit);
        await visit.GoToAsync("/en");
        await reader.TabToAsync(".skip-link");
        await reader.TabToAsync("#q");
        await reader.TypeAsync("nursery");
        await reader.PressEnterAsync();
        visit.Path.ShouldBe("/en/library?q=nursery");

        await reader.TabToAsync(".facet-values a");
        var promised = await reader.ReadAsync(".count");
        await reader.PressEnterAsync();
        (await CountAsync(visit)).ShouldBe(promised);
        var chosen = visit.Path;

        await reader.TabToAsync(".results a");
        var title = await reader.ReadAsync();
        await reader.PressEnterAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync(title);

        await reader.GoBackAsync();
        visit.Path.ShouldBe(chosen);
    });

    [Fact]
    public Task Without_JavaScript() => site.VisitAsync(new Visitor { JavaScript = false }, async visit =>
    {
        await visit.GoToAsync("/de");
        await visit.Page.Locator("main #q").FillAsync("Kinderkrippe");
        await visit.Page.Locator("main .search button[type=submit]").ClickAsync();
        visit.Path.ShouldBe("/de/library?q=Kinderkrippe");

        var value = visit.Page.Locator(".facet-values a:visible").First;
        var promised = await value.Locator(".count").TextContentAsync();
        await value.ClickAsync();
        (await CountAsync(visit)).ShouldBe(promised);

        var practice = visit.Page.Locator(".results a").First;
        var address = (await practice.GetAttributeAsync("href")).ShouldNotBeNull();
        await practice.ClickAsync();
        visit.Path.ShouldBe(address);

        await visit.Page.Locator(".site-head .languages a[hreflang=fr]").ClickAsync();
        visit.Path.ShouldBe(address.Replace("/de/", "/fr/", StringComparison.Ordinal));
        await visit.Page.GoBackAsync();
        await visit.Page.GoBackAsync();
        (await CountAsync(visit)).ShouldBe(promised);
    });

    [Fact]
    public Task On_a_phone_without_JavaScript() => site.VisitAsync(new Visitor { Width = 390, Height = 844, JavaScript = false }, async visit =>
    {
        await visit.GoToAsync("/fr");
        await Assertions.Expect(visit.Page.Locator(".site-nav")).ToBeHiddenAsync();
        await visit.Page.Locator(".menu-button").ClickAsync();
        await visit.Page.Locator(".site-nav a[href='/fr/library']").ClickAsync();

        await Assertions.Expect(visit.Page.Locator("#facets")).ToBeHiddenAsync();
        await visit.Page.Locator(".facets-open").ClickAsync();
        var value = visit.Page.Locator(".facet-values a:visible").First;
        var promised = await value.Locator(".count").TextContentAsync();
        await value.ClickAsync();

        (await CountAsync(visit)).ShouldBe(promised);
    });

    /// <summary>The number in the heading over the results.</summary>
    private static async Task<string> CountAsync(Visit visit)
    {
        var heading = await visit.Page.Locator("#results").TextContentAsync();
        return string.Concat(heading!.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit));
    }
}
