using Microsoft.Playwright;
using Palmares.Browser.Tests.Browsing;
using Palmares.Domain.Shared;
using Palmares.Testing.Pages;

namespace Palmares.Browser.Tests.Pages;

/// <summary>What is true of every page as a person sees it. Each visit also holds that nothing is asked of another host.</summary>
public sealed class EveryPageTests(Site site)
{
    [Theory]
    [OnEveryPage]
    public Task It_is_accessible_in_light_and_dark_and_on_a_phone(string name) => site.VisitAsync(async visit =>
    {
        await OpenAsync(visit, name, Language.En);
        await visit.ShouldBeAccessibleAsync("in light");

        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await visit.ShouldBeReadableAsync("in dark");

        await visit.Page.SetViewportSizeAsync(390, 844);
        await visit.ShouldBeAccessibleAsync("on a phone");
    });

    [Theory]
    [OnEveryPage]
    public Task It_fits_a_phone_in_German(string name) => site.VisitAsync(new Visitor { Width = 360, Height = 740 }, async visit =>
    {
        await OpenAsync(visit, name, Language.De);
        await visit.ShouldFitItsWidthAsync();

        await visit.Page.SetViewportSizeAsync(320, 640);
        await visit.ShouldFitItsWidthAsync();
    });

    [Theory]
    [OnEveryPage]
    public Task It_is_whole_without_JavaScript(string name) => site.VisitAsync(new Visitor { JavaScript = false }, async visit =>
    {
        await OpenAsync(visit, name, Language.Fr);

        await Assertions.Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
        visit.Requests.ShouldNotContain(url => url.EndsWith(".mjs", StringComparison.Ordinal));
    });

    private static async Task OpenAsync(Visit visit, string name, Language language)
    {
        var page = SitePages.Named(name);
        await visit.GoToAsync(page.Address(language), page.Status);
    }
}
