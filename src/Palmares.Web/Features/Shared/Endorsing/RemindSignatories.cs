using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Endorsements;
using Palmares.Domain.Entries;
using Palmares.Web.Features.Shared.Deadlines;
using Palmares.Web.Features.Shared.Submitting;
using Palmares.Web.Hosting.Work;

namespace Palmares.Web.Features.Shared.Endorsing;

/// <summary>
/// Reminds whoever has not decided, three days and one day before the endorsement deadline: one row each, however often and on
/// however many nodes this runs. One that is asked later than that is reminded of the next only.
/// </summary>
public sealed class RemindSignatories(PalmaresDb db, EndorsementMails mails, EntryTimes deadlines, DatabaseProvider provider, TimeProvider clock) : Chore
{
    private static readonly int[] DaysBefore = [3, 1];

    public override async Task<int> RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var horizon = now.AddDays(DaysBefore.Max());
        var open = await db.EndorsementRequests.AsNoTracking()
            .Where(row => row.StaleAt == null && row.EndorsedAt == null && row.DeclinedAt == null && row.ExpiresAt > now && row.ExpiresAt <= horizon).ToListAsync(cancellation);
        var reminded = 0;
        foreach (var request in open)
        {
            var days = DaysBefore.Where(days => now >= request.ExpiresAt.AddDays(-days) && request.AskedAt < request.ExpiresAt.AddDays(-days)).DefaultIfEmpty().Min();
            if (days > 0 && await RemindAsync(request, days, cancellation)) reminded++;
        }
        return reminded;
    }

    private async Task<bool> RemindAsync(EndorsementRequest request, int days, CancellationToken cancellation)
    {
        var key = EndorsementMails.KeyOf(request.Id, $"reminder-{days}");
        if (await db.Messages.AnyAsync(row => row.Key == key, cancellation)) return false;
        var entry = await db.Entries.AsNoTracking().SingleAsync(row => row.Id == request.EntryId, cancellation);
        var content = EntryContent.FromJson(await db.EntryVersions.Where(row => row.Id == request.VersionId).Select(row => row.Content).SingleAsync(cancellation));
        var deadline = await deadlines.KnownAsync(entry, null, cancellation);
        var token = SigningTokens.New();
        db.EndorsementLinks.Add(new() { TokenHash = SigningTokens.HashOf(token), RequestId = request.Id, SentAt = clock.GetUtcNow() });
        mails.Reminder(request, content, token, days, deadline.Official(request.ExpiresAt));
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException exception) when (provider.IsUniqueViolation(exception))
        {
            // Another node was quicker.
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
