using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Palmares.Domain.Access;
using Palmares.Domain.Endorsements;
using Palmares.Domain.Entries;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Endorsing;
using Palmares.Web.Tests.Submitting;
using static Palmares.Web.Tests.Submitting.Stage;

namespace Palmares.Web.Tests.Endorsing;

public sealed class NewSignatoryTests
{
    [Theory, OnEveryServer]
    public async Task Whom_an_author_names_is_new_until_a_coordinator_confirms(TestServer server)
    {
        await using var stage = await SetAsync(server);
        var sofia = await stage.App.PersonAsync("Sofia Rossi", offices: [new(AssociationRole.Secretariat, null)]);
        var entry = await stage.EntryAsync("de-dguv");
        await stage.SubmitAsync(entry);
        using var hugo = await stage.App.SignedInAsync(stage.Hugo);
        using var claire = await stage.App.SignedInAsync(stage.Claire);
        using var officer = await stage.App.SignedInAsync(sofia);

        // The coordinator of the one institution is told, and the secretariat of the other, which has none.
        (await stage.MailsAsync("new-signatory")).Select(mail => (mail.Address, mail.Language)).ShouldBe([("hugo@cnaf.example", "fr"), (sofia.Email!, "en")], ignoreOrder: true);
        (await NamesAsync(officer, Links.NewSignatories)).Count.ShouldBe(2);
        (await NamesAsync(hugo, Links.Board("fr-cnaf"))).ShouldBe(["Nicole Bertrand, Director General"]);
        (await FlagsAsync(claire, entry)).ShouldBe([true, true]);

        (await hugo.SubmitAsync(Links.Board("fr-cnaf"), [("act", "confirm")], "form:has(button[value=confirm])")).Dispose();

        (await NamesAsync(hugo, Links.Board("fr-cnaf"))).ShouldBeEmpty();
        (await NamesAsync(officer, Links.NewSignatories)).Count.ShouldBe(1);
        (await FlagsAsync(claire, entry)).ShouldBe([false, true]);
        (await stage.AskAsync(db => db.AuditRows.CountAsync(row => row.Action == "signatory-confirmed" && row.PersonId == stage.Hugo.Id, Cancel))).ShouldBe(1);

        // Known from now on: the next entry tells nobody of the one; the other was told of already.
        await stage.SubmitAsync(await stage.EntryAsync("de-dguv"));
        (await stage.MailsAsync("new-signatory")).Count.ShouldBe(2);
        (await NamesAsync(officer, Links.NewSignatories)).Count.ShouldBe(2);
    }

    [Theory, OnEveryServer]
    public async Task A_coordinator_confirms_for_the_own_institution_only(TestServer server)
    {
        await using var stage = await SetAsync(server);
        await stage.SubmitAsync(await stage.EntryAsync("de-dguv"));
        var foreign = await stage.AskAsync(db => db.EndorsementRequests.AsNoTracking().SingleAsync(row => row.InstitutionId == "de-dguv", Cancel));

        await stage.UseAsync<ConfirmSignatory, bool>(async confirm =>
        {
            await confirm.RunAsync(foreign.Id, "fr-cnaf", stage.Hugo.Id, Cancel);
            return true;
        });
        (await stage.AskAsync(db => db.KnownSignatories.CountAsync(Cancel))).ShouldBe(0);

        // Many at once, one row and one line in the log.
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => stage.UseAsync<ConfirmSignatory, bool>(async confirm =>
        {
            await confirm.RunAsync(foreign.Id, null, stage.Hugo.Id, Cancel);
            return true;
        }))));
        (await stage.AskAsync(db => db.KnownSignatories.Select(row => row.Address).ToListAsync(Cancel))).ShouldBe(["director@de-dguv.example"]);
        (await stage.AskAsync(db => db.AuditRows.CountAsync(row => row.Action == "signatory-confirmed", Cancel))).ShouldBe(1);
    }

    [Theory, OnEveryServer]
    public async Task Signatories_of_the_institution_and_those_a_coordinator_names_are_known(TestServer server)
    {
        await using var stage = await SetAsync(server);
        await stage.App.PersonAsync("Nicole Bertrand", posts: [new("fr-cnaf", InstitutionRole.Signatory)], address: DirectorAddress);
        await stage.SubmitAsync(await stage.EntryAsync());
        (await stage.MailsAsync("new-signatory")).ShouldBeEmpty();

        var entry = await stage.EntryAsync();
        await NameAsync(stage, entry, stage.Hugo.Id, "chief@cnaf.example");
        await stage.SubmitAsync(entry);
        (await stage.MailsAsync("new-signatory")).ShouldBeEmpty();

        // Saving what an author had named is no naming.
        var other = await stage.EntryAsync();
        await NameAsync(stage, other, stage.Claire.Id, "claire.second@mail.example");
        await NameAsync(stage, other, stage.Hugo.Id, "Claire.Second@mail.example");
        await stage.SubmitAsync(other);
        (await stage.MailsAsync("new-signatory")).Select(mail => mail.Address).ShouldBe(["hugo@cnaf.example"]);
    }

    private static Task<bool> NameAsync(Stage stage, Entry entry, Guid by, string address) => stage.UseAsync<NameSignatories, bool>(async name =>
    {
        await name.RunAsync(entry, by, [NamedSignatory.Of("fr-cnaf", "Nicole Bertrand", "Director General", address, "fr")], Cancel);
        return true;
    });

    private static async Task<IReadOnlyList<string>> NamesAsync(HttpClient client, string page) =>
        [.. (await client.PageAsync(page)).QuerySelectorAll("article[aria-labelledby^=signatory-] h3").Select(heading => heading.TextContent)];

    private static async Task<IReadOnlyList<bool>> FlagsAsync(HttpClient client, Entry entry) =>
        [.. (await client.PageAsync(Links.Endorsements(entry.Number))).QuerySelectorAll(".endorsement-row").Select(row => row.QuerySelector("dd .soft") is not null)];
}
