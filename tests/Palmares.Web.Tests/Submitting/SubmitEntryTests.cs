using Microsoft.EntityFrameworkCore;
using Palmares.Domain.Competitions;
using Palmares.Domain.Endorsements;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Testing.Databases;
using Palmares.Web.Features.Shared.Submitting;
using static Palmares.Web.Tests.Submitting.Stage;

namespace Palmares.Web.Tests.Submitting;

public sealed class SubmitEntryTests
{
    [Theory, OnEveryServer]
    public async Task A_submission_leaves_version_receipt_slot_request_audit_and_mails(TestServer server)
    {
        await using var stage = await SetAsync(server);
        var entry = await stage.EntryAsync("de-dguv");

        var outcome = await stage.SubmitAsync(entry);

        outcome.Violations.ShouldBeEmpty();
        var submission = outcome.Submission.ShouldNotBeNull();
        ReceiptNumber.Read(submission.Receipt).ShouldBe(submission.Receipt);
        (submission.ReceivedAt, submission.InGrace, submission.ExtensionId).ShouldBe((stage.App.Clock.GetUtcNow(), false, null));
        var version = await stage.AskAsync(db => db.EntryVersions.SingleAsync(Cancel));
        (version.Id, version.Hash, version.Occasion).ShouldBe((submission.VersionId, submission.Hash, VersionOccasion.Submitted));
        (await stage.AskAsync(db => db.Slots.Select(row => row.InstitutionId + row.Taken).ToListAsync(Cancel))).ShouldBe(["fr-cnaf1"]);
        (await stage.AskAsync(db => db.Entries.Select(row => row.HoldsSlot).SingleAsync(Cancel))).ShouldBeTrue();
        (await stage.AskAsync(db => db.EndorsementRequests.AsNoTracking().ToListAsync(Cancel))).Select(request => (request.InstitutionId, request.Kind, request.MaterialHash))
            .ShouldBe([("fr-cnaf", EndorsementKind.Management, version.MaterialHash), ("de-dguv", EndorsementKind.Partner, version.MaterialHash)], ignoreOrder: true);
        (await stage.AskAsync(db => db.AuditRows.Select(row => row.Action + row.Subject).ToListAsync(Cancel))).ShouldBe(["entry-submitted" + "entry/1"]);
        (await stage.MailsAsync("receipt")).Select(mail => (mail.Address, mail.Language)).ShouldBe([("claire@cnaf.example", "fr"), ("contact@cnaf.example", "en")], ignoreOrder: true);
        (await stage.MailsAsync("endorsement-request")).Select(mail => mail.Address).ShouldBe([DirectorAddress, "director@de-dguv.example"], ignoreOrder: true);
    }

    [Theory, OnEveryServer]
    public async Task Of_eight_parallel_submissions_at_the_last_slot_exactly_one_succeeds_and_nothing_is_half_written(TestServer server)
    {
        await using var stage = await SetAsync(server);
        for (var taken = 0; taken < 9; taken++) (await stage.SubmitAsync(await stage.EntryAsync())).Violations.ShouldBeEmpty();
        var entries = new List<Entry>();
        for (var last = 0; last < 8; last++) entries.Add(await stage.EntryAsync());

        var outcomes = await Task.WhenAll(entries.Select(entry => Task.Run(() => stage.SubmitAsync(entry))));

        outcomes.Count(outcome => outcome.Submission is not null).ShouldBe(1);
        outcomes.Where(outcome => outcome.Submission is null).ShouldAllBe(outcome => outcome.Violations.SequenceEqual(new[] { new Violation("no-slot-left", null, 10) }));
        (await stage.AskAsync(db => db.Slots.Select(row => row.Taken).SingleAsync(Cancel))).ShouldBe(10);
        (await stage.AskAsync(db => db.Entries.CountAsync(row => row.HoldsSlot, Cancel))).ShouldBe(10);
        (await stage.AskAsync(db => db.Submissions.CountAsync(Cancel))).ShouldBe(10);
        (await stage.AskAsync(db => db.EntryVersions.CountAsync(Cancel))).ShouldBe(10);
        (await stage.AskAsync(db => db.EndorsementRequests.CountAsync(Cancel))).ShouldBe(10);
        (await stage.AskAsync(db => db.AuditRows.CountAsync(Cancel))).ShouldBe(10);
        (await stage.MailsAsync("receipt")).Count.ShouldBe(20);
    }

    [Theory, OnEveryServer]
    public async Task A_form_sent_eight_times_at_once_is_one_submission_with_one_receipt(TestServer server)
    {
        await using var stage = await SetAsync(server);
        var entry = await stage.EntryAsync();
        var key = Guid.NewGuid();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => stage.SubmitAsync(entry, key))));

        outcomes.Select(outcome => outcome.Submission?.Receipt).Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
        (await stage.AskAsync(db => db.Submissions.CountAsync(Cancel))).ShouldBe(1);
        (await stage.AskAsync(db => db.AuditRows.CountAsync(Cancel))).ShouldBe(1);
        (await stage.MailsAsync("receipt")).Count.ShouldBe(2);
        (await stage.AskAsync(db => db.Slots.Select(row => row.Taken).SingleAsync(Cancel))).ShouldBe(1);
    }

    [Theory, OnEveryServer]
    public async Task The_deadline_is_kept_to_the_millisecond_and_grace_is_personal(TestServer server)
    {
        await using var stage = await SetAsync(server);
        var (inTime, late, open) = (await stage.EntryAsync(), await stage.EntryAsync(), await stage.EntryAsync());
        await stage.DoAsync(db => db.EntryPresences.Add(EntryPresence.Begin(open.Id, stage.Claire.Id, "summary", stage.Closing.AddMinutes(-30))));

        stage.App.Clock.Set(stage.Closing.AddMilliseconds(-1));
        (await stage.SubmitAsync(inTime)).Submission!.InGrace.ShouldBeFalse();
        stage.App.Clock.Set(stage.Closing);
        (await stage.SubmitAsync(late)).Violations.ShouldBe([new Violation("closed", null, stage.Closing)]);
        stage.App.Clock.Set(stage.Closing.AddMinutes(15).AddMilliseconds(-1));
        (await stage.SubmitAsync(open)).Submission!.InGrace.ShouldBeTrue();
        await stage.WriteAsync(open, (EntryField.Lessons, "More words"));
        stage.App.Clock.Set(stage.Closing.AddMinutes(15));
        (await stage.SubmitAsync(open)).Violations.ShouldBe([new Violation("closed", null, stage.Closing)]);
    }

    [Theory, OnEveryServer]
    public async Task Whoever_sent_it_in_time_is_in_time_however_long_it_waits_for_its_turn(TestServer server)
    {
        await using var stage = await SetAsync(server);
        var (sent, late) = (await stage.EntryAsync(), await stage.EntryAsync());
        stage.App.Clock.Set(stage.Closing.AddMinutes(20));

        var outcome = await stage.SubmitAsync(sent, receivedAt: stage.Closing.AddMilliseconds(-1));

        outcome.Violations.ShouldBeEmpty();
        (outcome.Submission!.ReceivedAt, outcome.Submission.InGrace).ShouldBe((stage.Closing.AddMilliseconds(-1), false));
        (await stage.SubmitAsync(late)).Violations.ShouldBe([new Violation("closed", null, stage.Closing)]);
    }

    [Theory, OnEveryServer]
    public async Task An_extension_lets_one_entry_in_and_names_itself(TestServer server)
    {
        await using var stage = await SetAsync(server);
        var (extended, other) = (await stage.EntryAsync(), await stage.EntryAsync());
        var extension = new Extension
        {
            CompetitionId = Stage.CompetitionId, InstitutionId = "fr-cnaf", EntryId = extended.Id, Until = stage.Closing.AddDays(2), Reason = "Flood", GrantedBy = stage.Hugo.Id, GrantedAt = stage.Closing,
        };
        await stage.DoAsync(db => db.Extensions.Add(extension));
        stage.App.Clock.Set(stage.Closing.AddDays(1));

        (await stage.SubmitAsync(extended)).Submission!.ExtensionId.ShouldBe(extension.Id);
        (await stage.SubmitAsync(other)).Violations.ShouldBe([new Violation("closed", null, stage.Closing)]);
        (await stage.AskAsync(db => db.EndorsementRequests.Select(row => row.ExpiresAt).SingleAsync(Cancel))).ShouldBe(stage.Closing.AddDays(7));
    }

    [Theory, OnEveryServer]
    public async Task A_material_edit_makes_endorsements_stale_and_a_phone_number_does_not(TestServer server)
    {
        await using var stage = await SetAsync(server);
        var entry = await stage.EntryAsync();
        await stage.SubmitAsync(entry);
        await stage.DoAsync(async db =>
        {
            var request = await db.EndorsementRequests.SingleAsync(Cancel);
            (request.EndorsedAt, request.SignedName, request.SignedFunction, request.Channel) = (stage.App.Clock.GetUtcNow(), "Nicole", "Director", EndorsementChannel.Link);
        });

        stage.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await stage.WriteAsync(entry, (EntryField.ContactPhone, "+33 1 23"));
        (await stage.SubmitAsync(entry)).Violations.ShouldBeEmpty();
        (await stage.AskAsync(db => db.EndorsementRequests.CountAsync(row => row.StaleAt != null, Cancel))).ShouldBe(0);
        (await stage.MailsAsync("endorsement-request")).Count.ShouldBe(1);

        stage.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await stage.WriteAsync(entry, (EntryField.Summary, "Other words"), (EntryField.Year, "2025"));
        (await stage.SubmitAsync(entry)).Violations.ShouldBeEmpty();

        var requests = await stage.AskAsync(db => db.EndorsementRequests.OrderBy(row => row.AskedAt).ToListAsync(Cancel));
        requests.Select(request => EndorsementStates.Of(request, stage.App.Clock.GetUtcNow())).ShouldBe([EndorsementState.Stale, EndorsementState.Invited]);
        var mails = await stage.MailsAsync("endorsement-request");
        mails.Count.ShouldBe(2);
        mails[1].Body.ShouldContain("Année de mise en œuvre et Résumé");
        (await stage.AskAsync(db => db.Slots.Select(row => row.Taken).SingleAsync(Cancel))).ShouldBe(1);
    }

    [Theory, OnEveryServer]
    public async Task A_partner_taken_out_is_asked_no_more_and_its_unsent_mail_stays_in(TestServer server)
    {
        await using var stage = await SetAsync(server);
        var entry = await stage.EntryAsync("de-dguv");
        await stage.SubmitAsync(entry);
        await stage.WriteAsync(entry, (EntryField.Partners, ""));
        stage.App.Clock.Advance(TimeSpan.FromMinutes(1));

        await stage.SubmitAsync(entry);

        (await stage.AskAsync(db => db.EndorsementRequests.Where(row => row.StaleAt == null).Select(row => row.InstitutionId).ToListAsync(Cancel))).ShouldBe(["fr-cnaf"]);
        (await stage.MailsAsync("endorsement-request")).Where(mail => mail.Address == "director@de-dguv.example").Select(mail => (mail.State, mail.Secret))
            .ShouldBe([(Data.Outbox.MessageState.Cancelled, null)]);
    }

    [Theory, OnEveryServer]
    public async Task A_refusal_writes_nothing_and_names_everything(TestServer server)
    {
        await using var stage = await SetAsync(server);
        var entry = await stage.EntryAsync();
        await stage.WriteAsync(entry, (EntryField.Partners, "nowhere-at-all"), (EntryField.Summary, string.Join(' ', Enumerable.Repeat("word", 181))), (EntryField.Topics, ""));

        var outcome = await stage.SubmitAsync(entry);

        outcome.Violations.Select(violation => violation.Code).ShouldBe(["missing", "partner-unknown", "summary-too-long", "signatory-missing"]);
        (await stage.AskAsync(db => db.EntryVersions.CountAsync(Cancel))).ShouldBe(0);
        (await stage.AskAsync(db => db.Slots.CountAsync(Cancel))).ShouldBe(0);
        (await stage.AskAsync(db => db.Messages.CountAsync(Cancel))).ShouldBe(0);
    }

    [Theory, OnEveryServer]
    public async Task A_text_that_changed_since_it_was_looked_at_is_not_submitted(TestServer server)
    {
        await using var stage = await SetAsync(server);
        var entry = await stage.EntryAsync();

        var outcome = await stage.UseAsync<SubmitEntry, SubmitOutcome>(submit => submit.RunAsync(entry.Id, stage.Claire.Id, Guid.NewGuid(), new string('0', 64), stage.App.Clock.GetUtcNow(), Cancel));

        outcome.Violations.ShouldBe([new Violation("changed-since-review", null)]);
    }

    [Theory, OnEveryServer]
    public async Task Withdrawal_before_closing_gives_the_slot_back_and_after_it_does_not(TestServer server)
    {
        await using var stage = await SetAsync(server);
        var (early, late) = (await stage.EntryAsync(), await stage.EntryAsync());
        await stage.SubmitAsync(early);
        await stage.SubmitAsync(late);

        (await WithdrawAsync(stage, early)).ShouldBeEmpty();
        (await WithdrawAsync(stage, early)).ShouldBe([new Violation("withdrawn", null)]);
        stage.App.Clock.Set(stage.Closing);
        (await WithdrawAsync(stage, late)).ShouldBeEmpty();

        (await stage.AskAsync(db => db.Slots.Select(row => row.Taken).SingleAsync(Cancel))).ShouldBe(1);
        (await stage.AskAsync(db => db.Entries.OrderBy(row => row.Number).Select(row => row.HoldsSlot).ToListAsync(Cancel))).ShouldBe([false, true]);
        (await stage.AskAsync(db => db.EndorsementRequests.CountAsync(row => row.StaleAt == null, Cancel))).ShouldBe(0);
    }

    private static Task<IReadOnlyList<Violation>> WithdrawAsync(Stage stage, Entry entry) =>
        stage.UseAsync<WithdrawEntry, IReadOnlyList<Violation>>(withdraw => withdraw.RunAsync(entry.Id, stage.Claire.Id, "Merged with another", Cancel));
}
