using Microsoft.Playwright;
using Palmares.Browser.Tests.Browsing;
using Palmares.Testing.Apps;

namespace Palmares.Browser.Tests.Entering;

/// <summary>An entry of two institutions from an empty form to the last endorsement, in each language, by each way of using a browser.</summary>
public sealed class EntryJourneyTests(Site site, LiveDemoApp demo) : IClassFixture<LiveDemoApp>
{
    [Fact]
    public Task In_Spanish_every_step_is_accessible_in_light_and_dark() =>
        new EntryJourney(site, demo, new("es-inss-complementos", "lucia", "alvaro", "ines", "rui", "Portugal"))
        {
            Look = async (visit, step) =>
            {
                await visit.ShouldBeAccessibleAsync($"{step}, in light");
                await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
                await visit.ShouldBeReadableAsync($"{step}, in dark");
                await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            },
        }.RunAsync();

    [Fact]
    public Task In_German_on_a_phone_nothing_scrolls_sideways() =>
        new EntryJourney(site, demo, new("de-dguv-icd-kodierung", "jonas", "matthias", "claire", "nicole", "Frankreich"))
        {
            Visitor = new() { Width = 360, Height = 740, Colors = ColorScheme.Dark },
            Look = (visit, _) => visit.ShouldFitItsWidthAsync(),
        }.RunAsync();

    [Fact]
    public Task In_French_without_JavaScript() =>
        new EntryJourney(site, demo, new("fr-cnaf-creches", "claire", "nicole", "jonas", "matthias", "Allemagne"))
        {
            Visitor = new() { JavaScript = false },
            Look = (visit, _) =>
            {
                visit.Requests.ShouldNotContain(url => url.EndsWith(".mjs", StringComparison.Ordinal));
                return Task.CompletedTask;
            },
        }.RunAsync();

    [Fact]
    public Task In_English_by_keyboard_alone() =>
        new EntryJourney(site, demo, new("fi-kela-prescriptions", "aino", "mikael", "ines", "rui", "Portugal"))
        {
            HandOf = visit => new KeyboardHand(visit),
        }.RunAsync();
}
