using Palmares.Data;
using Palmares.Data.Audit;
using Palmares.Data.Feed;
using Palmares.Domain.Entries;
using Palmares.Web.Features.Shared.Entries;

namespace Palmares.Web.Features.Entries;

/// <summary>Makes a new draft, empty or with the text of another entry.</summary>
public sealed class StartEntry(PalmaresDb db, KeepVersion keepVersion, TimeProvider clock)
{
    /// <param name="from">With its fields; null for an empty draft. Whoever starts may read it.</param>
    /// <returns>The new entry's number.</returns>
    public async Task<int> RunAsync(string competitionId, string institutionId, Guid by, Entry? from, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(cancellation);
        var number = (int)await Counters.AddAsync(db, Counter.Entries, 1, cancellation);
        var entry = new Entry { Number = number, CompetitionId = competitionId, InstitutionId = institutionId, OwnerId = by, CreatedAt = now };
        foreach (var field in from?.Fields.Where(field => field.Text.Length > 0) ?? [])
            entry.Fields.Add(new() { Field = field.Field, Text = field.Text, Revision = 1, SavedAt = now, SavedBy = by });
        db.Entries.Add(entry);
        await db.SaveChangesAsync(cancellation);
        if (from is not null) await keepVersion.RunAsync(entry.Id, VersionOccasion.Copied, by, cancellation);
        await AuditTrail.AppendAsync(db, by, "entry-started", $"entry/{number}", new { competitionId, institutionId, copyOf = from?.Number }, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
        return number;
    }
}
