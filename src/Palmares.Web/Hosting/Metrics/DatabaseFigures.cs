using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Outbox;

namespace Palmares.Web.Hosting.Metrics;

/// <summary>What the database knows of the whole installation: every node tells the same.</summary>
public sealed record DatabaseFigures(int Queued, int Failed, double OldestDueSeconds, long FeedWatermark, long Bytes, int Attachments, long AttachmentBytes)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>Null where the database does not answer.</summary>
    public static async Task<DatabaseFigures?> ReadAsync(IDbContextFactory<PalmaresDb> databases, DatabaseProvider provider, TimeProvider clock)
    {
        using var timeout = new CancellationTokenSource(Longest);
        try
        {
            await using var db = await databases.CreateDbContextAsync(timeout.Token);
            return await ReadAsync(db, provider, clock.GetUtcNow(), timeout.Token);
        }
        catch (Exception)
        {
            // That it is away is itself a figure, and the readiness has logged it.
            return null;
        }
    }

    private static async Task<DatabaseFigures> ReadAsync(PalmaresDb db, DatabaseProvider provider, DateTimeOffset now, CancellationToken cancellation)
    {
        var due = db.Messages.Where(message => message.State == MessageState.Queued && message.DueAt <= now);
        var oldest = await due.OrderBy(message => message.DueAt).Select(message => (DateTimeOffset?)message.DueAt).FirstOrDefaultAsync(cancellation);
        return new(
            await db.Messages.CountAsync(message => message.State == MessageState.Queued, cancellation),
            await db.Messages.CountAsync(message => message.State == MessageState.Failed, cancellation),
            oldest is { } since ? (now - since).TotalSeconds : 0,
            await db.Changes.MaxAsync(change => (long?)change.Sequence, cancellation) ?? 0,
            await provider.SizeAsync(db, cancellation),
            await db.Attachments.CountAsync(cancellation),
            await db.Attachments.SumAsync(attachment => attachment.Bytes, cancellation));
    }
}
