using Microsoft.EntityFrameworkCore;
using Palmares.Domain.Competitions;

namespace Palmares.Data.Checks;

/// <summary>A submission arrived in [opening, closing), in the grace it claims, or before the end of the extension it names (rule 8).</summary>
internal sealed class SubmissionsWereInTime : Invariant
{
    public override async Task<IReadOnlyList<Breach>> FindAsync(PalmaresDb db, CancellationToken cancellationToken)
    {
        var calls = await db.Calls.AsNoTracking().ToDictionaryAsync(call => call.CompetitionId, cancellationToken);
        var extensions = await db.Extensions.AsNoTracking().ToDictionaryAsync(extension => extension.Id, cancellationToken);
        var submissions = await (from submission in db.Submissions
                                 join entry in db.Entries on submission.EntryId equals entry.Id
                                 orderby submission.Receipt
                                 select new { submission.Receipt, submission.ReceivedAt, submission.InGrace, submission.ExtensionId, entry.Id, entry.CompetitionId, entry.InstitutionId }).ToListAsync(cancellationToken);
        var breaches = new List<Breach>();
        foreach (var row in submissions)
        {
            if (!calls.TryGetValue(row.CompetitionId, out var call)) breaches.Add(Breach($"submission {row.Receipt}", $"is in {row.CompetitionId}, which has no call"));
            else if (Against(call, row.ReceivedAt, row.InGrace, row.ExtensionId is { } id ? extensions[id] : null, row.Id, row.InstitutionId) is { } reason) breaches.Add(Breach($"submission {row.Receipt}", reason));
        }
        return breaches;
    }

    private static string? Against(Call call, DateTimeOffset at, bool inGrace, Extension? extension, Guid entryId, string institutionId)
    {
        if (extension is not null && (extension.InstitutionId != institutionId || (extension.EntryId is not null && extension.EntryId != entryId))) return "names an extension of another entry";
        var closes = extension is not null && extension.Until > call.ClosesAt ? extension.Until : call.ClosesAt;
        if (at < call.OpensAt) return "arrived before the opening";
        return at < closes || (inGrace && at < closes + call.Rules.Grace) ? null : "arrived after the closing";
    }
}
