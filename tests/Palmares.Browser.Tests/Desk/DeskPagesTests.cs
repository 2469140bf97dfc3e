using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Palmares.Browser.Tests.Browsing;
using Palmares.Browser.Tests.Entering;
using Palmares.Testing.Apps;
using Palmares.Web.Features.Shared;

namespace Palmares.Browser.Tests.Desk;

/// <summary>Every page of the signed-in work, seen by whom it is for: in German, light and dark, on a phone, by keyboard, on paper.</summary>
public sealed class DeskPagesTests(Site site, LiveDemoApp demo) : IClassFixture<LiveDemoApp>
{
    [Fact]
    public Task Of_an_author() => AreForEverybodyAsync("aino", async () =>
    {
        var (draft, declined) = (await NumberAsync("fi-kela-mixed"), await NumberAsync("fi-kela-prescriptions"));
        return
        [
            Links.Entries, Links.NewEntry, Links.EntryCopy(declined), Links.Entry(declined), Links.EntryCheck(draft), Links.Submit(draft), Links.EntryUpload(draft), Links.Attachments(draft),
            Links.Endorsements(declined), Links.EntryReceipts(declined), Links.EntryStatus(declined), Links.EntryVersions(draft), Links.EntryVersions(declined), Links.EntryComparison(declined, 1, 2),
            Links.EntryVersion(declined, 2), Links.EntryPeople(draft), Links.EntryWithdrawal(draft), Links.EntryPreview(declined), Links.Receipts, Links.OwnData, Links.EraseAccount,
        ];
    });

    [Fact]
    public Task Of_a_coordinator() => AreForEverybodyAsync("lucia", async () =>
    {
        var (joint, withdrawn) = (await NumberAsync("es-inss-complementos"), await NumberAsync("es-inss-bajas"));
        return [Links.Team("es-inss"), Links.Board("es-inss"), Links.Entry(joint), Links.Endorsements(joint), Links.Entry(withdrawn), Links.EntryStatus(withdrawn)];
    });

    [Fact]
    public Task Of_a_signatory() => AreForEverybodyAsync("rui", async () =>
        [Links.Entries, Links.Sign(await NumberAsync("pt-iss-solidarity")), Links.Entry(await NumberAsync("pt-iss-solidarity")), await demo.LinkToAsync("rui", "/endorse/", "Solidarity Supplement")]);

    [Fact]
    public Task Of_the_secretariat() => AreForEverybodyAsync("sofia", async () => [Links.Entries, Links.Extensions, Links.PaperEndorsements, Links.NewSignatories, Links.Entry(await NumberAsync("de-dguv-icd-kodierung"))]);

    [Fact]
    public Task Of_the_demonstration() => AreForEverybodyAsync("claire", () => Task.FromResult<string[]>([Links.Demo, $"{Links.DemoMail}?to=rui"]));

    private Task AreForEverybodyAsync(string person, Func<Task<string[]>> addresses) => site.VisitAsync(demo, Visitor.Default, async visit =>
    {
        await visit.SignInAsync(demo, person);
        await visit.GoToAsync($"{Links.Entries}?lang=de");
        foreach (var address in await addresses())
        {
            await visit.GoToAsync(address);
            await visit.ShouldBeForEverybodyAsync();
        }
    });

    private async Task<int> NumberAsync(string file) => (await demo.EntryAsync(file)).Number;
}
