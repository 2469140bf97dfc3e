using System.Net;
using Microsoft.EntityFrameworkCore;
using Palmares.Data.Audit;
using Palmares.Data.Outbox;
using Palmares.Domain.Access;
using Palmares.Domain.Endorsements;
using Palmares.Domain.Shared;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Endorsing;
using Palmares.Web.Hosting.Work;
using Palmares.Web.Tests.Submitting;
using static Palmares.Web.Tests.Submitting.Stage;

namespace Palmares.Web.Tests.Account;

public sealed class ErasingTests
{
    [Theory, OnEveryServer]
    public async Task An_erased_account_leaves_the_entry_and_the_log_and_nothing_of_the_person(TestServer server)
    {
        await using var stage = await SetAsync(server);
        var entry = await stage.EntryAsync();
        await stage.SubmitAsync(entry);
        using var claire = await stage.App.SignedInAsync(stage.Claire);
        using var hugo = await stage.App.SignedInAsync(stage.Hugo);

        using var unsure = await claire.SubmitAsync(Links.EraseAccount);
        unsure.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var erased = await claire.SubmitAsync(Links.EraseAccount, [("sure", "yes")]);

        erased.Headers.Location!.OriginalString.ShouldBe("/fr");
        (await claire.GetAsync(Links.Entries, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var person = await stage.AskAsync(db => db.People.AsNoTracking().Include(row => row.Addresses).SingleAsync(row => row.Id == stage.Claire.Id, Cancel));
        (person.Name, person.Email, person.PasswordHash, person.Addresses.Count, person.DisabledAt).ShouldBe(("Compte supprimé", null, null, 0, stage.App.Clock.GetUtcNow()));
        (await stage.AskAsync(db => db.Memberships.CountAsync(row => row.PersonId == person.Id && row.To == null, Cancel))).ShouldBe(0);
        (await stage.AskAsync(db => db.SignInSessions.CountAsync(row => row.PersonId == person.Id, Cancel))).ShouldBe(0);
        (await stage.AskAsync(db => db.Messages.Where(row => row.Address == "claire@cnaf.example" || row.Body.Contains("Claire")).Select(row => row.Template).ToListAsync(Cancel))).ShouldBe(["account-erased"]);

        // The entry is the institution's, with its text, receipt and author's place.
        (await hugo.GetAsync(Links.EntryReceipts(entry.Number), Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await hugo.PageAsync(Links.EntryStatus(entry.Number))).QuerySelector(".happened")!.TextContent.ShouldContain("Compte supprimé");
        var rows = await stage.AskAsync(db => db.AuditRows.AsNoTracking().OrderBy(row => row.Sequence).ToListAsync(Cancel));
        rows.Select(row => (row.Action, row.PersonId)).ShouldBe([("entry-submitted", person.Id), ("account-erased", person.Id)]);
        rows.Aggregate(AuditTrail.Start, (before, row) => AuditTrail.HashOf(before, row)).ShouldBe(rows[^1].Hash);

        // What its owner would be told, the coordinators are.
        var request = await stage.AskAsync(db => db.EndorsementRequests.AsNoTracking().SingleAsync(Cancel));
        (await stage.UseAsync<DecideEndorsement, IReadOnlyList<Violation>>(decide => decide.RunAsync(request.Id, new(false, "Nicole", "Director", "Wrong figures"), new(EndorsementChannel.Account, stage.Hugo.Id, null), Cancel))).ShouldBeEmpty();
        (await stage.MailsAsync("endorsement-declined")).Select(mail => mail.Address).ShouldBe(["hugo@cnaf.example"]);
    }

    [Theory, OnEveryServer]
    public async Task What_serves_nothing_any_more_is_forgotten_on_its_day(TestServer server)
    {
        await using var stage = await SetAsync(server);
        var entry = await stage.EntryAsync();
        await stage.SubmitAsync(entry);
        var now = stage.App.Clock.GetUtcNow();
        await stage.DoAsync(db =>
        {
            db.SignInSessions.Add(new() { PersonId = stage.Claire.Id, StartedAt = now, SeenAt = now, Agent = "test", WithSecondFactor = false });
            db.Invitations.Add(new() { TokenHash = new byte[32], Address = "a@b.example", Language = "en", InstitutionId = "fr-cnaf", InstitutionRole = InstitutionRole.Author, InvitedAt = now, ExpiresAt = now });
            db.EntryPresences.Add(new() { EntryId = entry.Id, PersonId = stage.Claire.Id, Page = "summary", SeenAt = now, OpenSince = now });
        });
        await stage.UseAsync<SendSigningCode, CodeOutcome>(send => send.RunAsync(stage.AskAsync(db => db.EndorsementRequests.Select(row => row.Id).SingleAsync(Cancel)).Result, Language.Fr, Cancel));
        await stage.DrainAsync();
        (await LeftAsync(stage)).ShouldBe((1, 1, 1, 1, 5));

        // The endorsement deadline is fifteen days ahead.
        stage.App.Clock.Set(now.AddDays(15));
        await stage.DrainAsync();
        (await LeftAsync(stage)).ShouldBe((1, 1, 1, 0, 5));
        stage.App.Clock.Set(now.AddDays(90));
        await stage.DrainAsync();
        (await LeftAsync(stage)).ShouldBe((1, 1, 1, 0, 5));
        stage.App.Clock.Set(now.AddDays(90).AddHours(1));
        await stage.DrainAsync();
        (await LeftAsync(stage)).ShouldBe((0, 0, 0, 0, 5));
        // What was never sent is not forgotten.
        stage.App.Clock.Set(now.AddDays(200));
        await stage.DrainAsync();
        (await LeftAsync(stage)).ShouldBe((0, 0, 0, 0, 5));
        await stage.DoAsync(db => db.Messages.ExecuteUpdateAsync(set => set.SetProperty(row => row.State, MessageState.Sent).SetProperty(row => row.SentAt, now), Cancel));
        stage.App.Clock.Set(now.AddDays(200).AddHours(1));
        await stage.DrainAsync();
        (await LeftAsync(stage)).ShouldBe((0, 0, 0, 0, 0));
        (await stage.AskAsync(db => db.Messages.CountAsync(row => row.Body != "" || row.Secret != null, Cancel))).ShouldBe(0);
    }

    /// <summary>Sessions, invitations, presences, codes, and mails that still say to whom they went.</summary>
    private static async Task<(int, int, int, int, int)> LeftAsync(Stage stage) => (
        await stage.AskAsync(db => db.SignInSessions.CountAsync(Cancel)), await stage.AskAsync(db => db.Invitations.CountAsync(Cancel)), await stage.AskAsync(db => db.EntryPresences.CountAsync(Cancel)),
        await stage.AskAsync(db => db.EndorsementRequests.CountAsync(row => row.CodeHash != null, Cancel)), await stage.AskAsync(db => db.Messages.CountAsync(row => row.Address != "", Cancel)));
}
