using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Entries;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Entries;

/// <summary>What has happened to an entry, in order, and where it stands.</summary>
public sealed class StatusModel(EntryDesk desk, EntrySummary summary, PalmaresDb db, Localizer localizer) : EntryPage(desk)
{
    public EntryStatus Status { get; private set; }

    /// <summary>The latest first.</summary>
    public IReadOnlyList<(DateTimeOffset At, string What)> Happened { get; private set; } = [];

    /// <summary>Of the submission that counts; null before the first.</summary>
    public string? Receipt { get; private set; }

    public async Task OnGetAsync()
    {
        Status = await summary.StatusAsync(Opened, Cancellation);
        var happened = new List<(DateTimeOffset, string)>();
        var entry = Opened.Entry;
        var submissions = await db.Submissions.AsNoTracking().Where(submission => submission.EntryId == entry.Id).ToListAsync(Cancellation);
        Receipt = submissions.OrderByDescending(submission => submission.ReceivedAt).ThenByDescending(submission => submission.Id).Select(submission => submission.Receipt).FirstOrDefault();
        var names = await Desk.NamesAsync([entry.OwnerId, .. submissions.Select(submission => submission.SubmittedBy), .. entry.WithdrawnBy is { } by ? new[] { by } : []], Cancellation);
        if (Opened.Found.MayReadDraft) happened.Add((entry.CreatedAt, localizer["The draft was begun."]));
        foreach (var submission in submissions)
        {
            happened.Add((submission.ReceivedAt, submission.InGrace
                ? localizer["Submitted by {0} in the extra minutes, receipt {1}.", names[submission.SubmittedBy], submission.Receipt]
                : localizer["Submitted by {0}, receipt {1}.", names[submission.SubmittedBy], submission.Receipt]));
        }
        foreach (var request in await db.EndorsementRequests.AsNoTracking().Where(request => request.EntryId == entry.Id).ToListAsync(Cancellation))
        {
            happened.Add((request.AskedAt, localizer["{0} was asked to endorse it.", request.Name]));
            if (request.EndorsedAt is { } endorsed) happened.Add((endorsed, localizer["{0} endorsed it.", request.SignedName ?? request.Name]));
            if (request.DeclinedAt is { } declined) happened.Add((declined, localizer["{0} declined to endorse it.", request.Name]));
        }
        if (entry.WithdrawnAt is { } withdrawn) happened.Add((withdrawn, localizer["Withdrawn by {0}: {1}", names[entry.WithdrawnBy!.Value], entry.WithdrawalReason]));
        Happened = [.. happened.AsEnumerable().Reverse().OrderByDescending(row => row.Item1)];
    }
}
