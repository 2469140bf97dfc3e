using Microsoft.Playwright;
using Palmares.Browser.Tests.Browsing;

namespace Palmares.Browser.Tests.Desk;

internal static class ForEverybody
{
    /// <summary>The page that is open: axe in light and dark, everything by keyboard, no scrolling sideways on a phone or on paper.</summary>
    public static async Task ShouldBeForEverybodyAsync(this Visit visit, string when = "")
    {
        await visit.ShouldBeAccessibleAsync($"{when} in light");
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await visit.ShouldBeReadableAsync($"{when} in dark");
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await visit.ShouldBeReachedByKeyboardAsync();
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await visit.Page.SetViewportSizeAsync(718, 900); // A4 less its margins
        await visit.ShouldFitItsWidthAsync();
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await visit.Page.SetViewportSizeAsync(360, 740);
        await visit.ShouldFitItsWidthAsync();
        await visit.Page.SetViewportSizeAsync(1280, 900);
    }
}
