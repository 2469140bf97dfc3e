using Microsoft.EntityFrameworkCore;
using Palmares.Domain.Endorsements;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;
using Palmares.Web.Features.Shared.Endorsing;
using Palmares.Web.Tests.Submitting;
using static Palmares.Web.Tests.Submitting.Stage;

namespace Palmares.Web.Tests.Endorsing;

public sealed class EndorsementTests
{
    private static readonly Decision Yes = new(true, "Nicole Bertrand", "Director General", "");

    private static readonly Decision No = new(false, "Nicole Bertrand", "Director General", "The figures are wrong: see www.example.org");

    [Theory, OnEveryServer]
    public async Task Of_eight_decisions_at_once_one_counts_and_the_author_is_told(TestServer server)
    {
        await using var stage = await SetAsync(server);
        var request = await AskedAsync(stage);
        var proof = new Proof(EndorsementChannel.Account, stage.Hugo.Id, null);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(at => Task.Run(() => DecideAsync(stage, request, at % 2 == 0 ? Yes : No, proof))));

        outcomes.Count(outcome => outcome.Count == 0).ShouldBe(1);
        outcomes.Where(outcome => outcome.Count > 0).ShouldAllBe(outcome => outcome.SequenceEqual(new[] { new Violation("closed", null) }));
        ((await stage.MailsAsync("endorsement-declined")).Count + (await stage.MailsAsync("endorsement-complete")).Count).ShouldBe(1);
        (await stage.AskAsync(db => db.AuditRows.CountAsync(row => row.Action.StartsWith("endorsement-"), Cancel))).ShouldBe(1);
    }

    [Theory, OnEveryServer]
    public async Task A_refusal_reaches_the_author_with_its_reason_quoted_and_unlinked(TestServer server)
    {
        await using var stage = await SetAsync(server);
        var request = await AskedAsync(stage);

        (await DecideAsync(stage, request, No, new(EndorsementChannel.Account, stage.Hugo.Id, null))).ShouldBeEmpty();

        var mail = (await stage.MailsAsync("endorsement-declined")).ShouldHaveSingleItem();
        (mail.Address, mail.Language).ShouldBe(("claire@cnaf.example", "fr"));
        mail.Body.ShouldContain("\n> The figures are wrong: see www .example.org\n");
    }

    [Theory, OnEveryServer]
    public async Task Only_the_mailed_code_signs_and_only_once(TestServer server)
    {
        await using var stage = await SetAsync(server);
        var request = await AskedAsync(stage);

        (await CodeAsync(stage, request)).ShouldBe(CodeOutcome.Sent);
        var code = (await stage.MailsAsync("endorsement-code")).Single();
        code.Address.ShouldBe(DirectorAddress);
        (await DecideAsync(stage, request, Yes, Link(Other(code.Secret!)))).ShouldBe([new Violation("code-wrong", "code")]);
        (await DecideAsync(stage, request, Yes, Link(code.Secret))).ShouldBeEmpty();
        (await DecideAsync(stage, request, No, Link(code.Secret))).ShouldBe([new Violation("code-wrong", "code")]);

        var signed = await stage.AskAsync(db => db.EndorsementRequests.SingleAsync(Cancel));
        (signed.SignedName, signed.Channel, signed.CodeHash, EndorsementStates.Of(signed, stage.App.Clock.GetUtcNow()))
            .ShouldBe(("Nicole Bertrand", EndorsementChannel.Link, null, EndorsementState.Endorsed));
    }

    [Theory, OnEveryServer]
    public async Task A_code_is_good_for_five_tries_and_ten_minutes(TestServer server)
    {
        await using var stage = await SetAsync(server);
        var request = await AskedAsync(stage);
        await CodeAsync(stage, request);
        var first = (await stage.MailsAsync("endorsement-code")).Single().Secret!;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => DecideAsync(stage, request, Yes, Link(Other(first))))));
        (await stage.AskAsync(db => db.EndorsementRequests.Select(row => row.CodeTries).SingleAsync(Cancel))).ShouldBe(5);
        (await DecideAsync(stage, request, Yes, Link(first))).ShouldBe([new Violation("code-wrong", "code")]);

        stage.App.Clock.Advance(SigningCode.Pause);
        await CodeAsync(stage, request);
        var second = (await stage.MailsAsync("endorsement-code"))[1].Secret!;
        stage.App.Clock.Advance(SigningCode.Lifetime);
        (await DecideAsync(stage, request, Yes, Link(second))).ShouldBe([new Violation("code-wrong", "code")]);
    }

    [Theory, OnEveryServer]
    public async Task Codes_are_sent_once_a_minute_and_twenty_times_at_most(TestServer server)
    {
        await using var stage = await SetAsync(server);
        var request = await AskedAsync(stage);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => CodeAsync(stage, request))));
        outcomes.Count(outcome => outcome == CodeOutcome.Sent).ShouldBe(1);
        outcomes.Count(outcome => outcome == CodeOutcome.TooSoon).ShouldBe(5);

        for (var sent = 1; sent < SigningCode.MostCodes; sent++)
        {
            stage.App.Clock.Advance(SigningCode.Pause);
            (await CodeAsync(stage, request)).ShouldBe(CodeOutcome.Sent);
        }
        stage.App.Clock.Advance(SigningCode.Pause);
        (await CodeAsync(stage, request)).ShouldBe(CodeOutcome.TooMany);
        (await stage.MailsAsync("endorsement-code")).Count.ShouldBe(SigningCode.MostCodes);
    }

    [Theory, OnEveryServer]
    public async Task A_decision_after_the_deadline_or_on_a_changed_text_is_none(TestServer server)
    {
        await using var stage = await SetAsync(server);
        var entry = await stage.EntryAsync();
        await stage.SubmitAsync(entry);
        var stale = await stage.AskAsync(db => db.EndorsementRequests.SingleAsync(Cancel));
        await stage.WriteAsync(entry, (EntryField.Summary, "Other words"));
        stage.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await stage.SubmitAsync(entry);
        var live = await stage.AskAsync(db => db.EndorsementRequests.SingleAsync(row => row.StaleAt == null, Cancel));
        var proof = new Proof(EndorsementChannel.Account, stage.Hugo.Id, null);

        (await DecideAsync(stage, stale, Yes, proof)).ShouldBe([new Violation("closed", null)]);
        stage.App.Clock.Set(live.ExpiresAt);
        (await DecideAsync(stage, live, Yes, proof)).ShouldBe([new Violation("closed", null)]);
        stage.App.Clock.Set(live.ExpiresAt.AddMilliseconds(-1));
        (await DecideAsync(stage, live, Yes, proof)).ShouldBeEmpty();
    }

    [Theory, OnEveryServer]
    public async Task Reminders_come_three_days_and_one_day_before_once_each_with_links_of_their_own(TestServer server)
    {
        await using var stage = await SetAsync(server);
        var request = await AskedAsync(stage);

        stage.App.Clock.Set(request.ExpiresAt.AddDays(-3).AddMilliseconds(-1));
        await stage.DrainAsync();
        (await stage.MailsAsync("endorsement-reminder")).ShouldBeEmpty();
        foreach (var at in new[] { request.ExpiresAt.AddDays(-3), request.ExpiresAt.AddDays(-2), request.ExpiresAt.AddDays(-1), request.ExpiresAt.AddMinutes(-1), request.ExpiresAt })
        {
            stage.App.Clock.Set(at);
            await Task.WhenAll(stage.DrainAsync(), stage.DrainAsync());
        }

        (await stage.MailsAsync("endorsement-reminder")).Select(mail => mail.Key).ShouldBe([$"endorsement/{request.Id:N}/reminder-3", $"endorsement/{request.Id:N}/reminder-1"]);
        (await stage.AskAsync(db => db.EndorsementLinks.CountAsync(row => row.RequestId == request.Id, Cancel))).ShouldBe(3);
    }

    [Theory, OnEveryServer]
    public async Task Nobody_is_reminded_of_what_is_decided(TestServer server)
    {
        await using var stage = await SetAsync(server);
        var request = await AskedAsync(stage);
        stage.App.Clock.Set(request.ExpiresAt.AddDays(-3));
        await stage.DrainAsync();

        await DecideAsync(stage, request, Yes, new(EndorsementChannel.Account, stage.Hugo.Id, null));
        stage.App.Clock.Set(request.ExpiresAt.AddDays(-1));
        await stage.DrainAsync();

        (await stage.MailsAsync("endorsement-reminder")).Select(mail => (mail.State, mail.Secret)).ShouldBe([(Data.Outbox.MessageState.Cancelled, null)]);
    }

    [Theory, OnEveryServer]
    public async Task Whoever_wrote_in_the_entry_or_is_named_no_more_does_not_sign(TestServer server)
    {
        await using var stage = await SetAsync(server);
        var entry = await stage.EntryAsync();
        await stage.SubmitAsync(entry);
        var request = await stage.AskAsync(db => db.EndorsementRequests.AsNoTracking().SingleAsync(Cancel));
        var director = await stage.App.PersonAsync("Nicole Bertrand", address: DirectorAddress);
        var proof = new Proof(EndorsementChannel.Account, director.Id, null);

        await stage.DoAsync(db => db.DraftFields.Where(row => row.EntryId == entry.Id && row.Field == EntryField.Issue).ExecuteUpdateAsync(set => set.SetProperty(row => row.SavedBy, director.Id), Cancel));
        (await DecideAsync(stage, request, Yes, proof)).ShouldBe([new Violation("author", null)]);
        await stage.DoAsync(db => db.DraftFields.Where(row => row.EntryId == entry.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.SavedBy, stage.Claire.Id), Cancel));

        await stage.DoAsync(db => db.EntrySignatories.Where(row => row.EntryId == entry.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Address, "other@cnaf.example"), Cancel));
        (await DecideAsync(stage, request, Yes, proof)).ShouldBe([new Violation("named-no-more", null)]);
        await stage.DoAsync(db => db.EntrySignatories.Where(row => row.EntryId == entry.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Address, "Director+entries@CNAF.example"), Cancel));
        (await DecideAsync(stage, request, Yes, proof)).ShouldBeEmpty();
    }

    [Theory, OnEveryServer]
    public async Task Nobody_signs_for_two_institutions_under_two_addresses(TestServer server)
    {
        await using var stage = await SetAsync(server);
        await stage.SubmitAsync(await stage.EntryAsync("de-dguv"));
        var requests = await stage.AskAsync(db => db.EndorsementRequests.AsNoTracking().OrderByDescending(row => row.InstitutionId).ToListAsync(Cancel));
        var director = await stage.App.PersonAsync("Nicole Bertrand", address: DirectorAddress);
        await stage.DoAsync(db => db.PersonAddresses.Add(new() { PersonId = director.Id, Address = "director@de-dguv.example", Normalized = "director@de-dguv.example", VerifiedAt = stage.App.Clock.GetUtcNow() }));
        var proof = new Proof(EndorsementChannel.Account, director.Id, null);

        var outcomes = await Task.WhenAll(requests.Select(request => Task.Run(() => DecideAsync(stage, request, Yes, proof))));

        outcomes.Select(outcome => string.Concat(outcome.Select(violation => violation.Code))).Order().ShouldBe(["", "signed-for-another"]);
        (await stage.AskAsync(db => db.EndorsementRequests.CountAsync(row => row.EndorsedAt != null, Cancel))).ShouldBe(1);
        // The link alone, without the account, is the same person's.
        var left = await stage.AskAsync(db => db.EndorsementRequests.AsNoTracking().SingleAsync(row => row.EndorsedAt == null, Cancel));
        (await DecideAsync(stage, left, Yes, Link("123456"))).ShouldBe([new Violation("signed-for-another", null)]);
    }

    private static async Task<EndorsementRequest> AskedAsync(Stage stage)
    {
        await stage.SubmitAsync(await stage.EntryAsync());
        return await stage.AskAsync(db => db.EndorsementRequests.AsNoTracking().SingleAsync(Cancel));
    }

    private static Task<IReadOnlyList<Violation>> DecideAsync(Stage stage, EndorsementRequest request, Decision decision, Proof proof) =>
        stage.UseAsync<DecideEndorsement, IReadOnlyList<Violation>>(decide => decide.RunAsync(request.Id, decision, proof, Cancel));

    private static Task<CodeOutcome> CodeAsync(Stage stage, EndorsementRequest request) =>
        stage.UseAsync<SendSigningCode, CodeOutcome>(send => send.RunAsync(request.Id, Language.Fr, Cancel));

    private static Proof Link(string? code) => new(EndorsementChannel.Link, null, code);

    private static string Other(string code) => (code[0] == '9' ? '0' : '9') + code[1..];
}
