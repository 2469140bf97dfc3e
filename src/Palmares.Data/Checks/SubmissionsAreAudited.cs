using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Palmares.Data.Checks;

/// <summary>
/// Every submission has exactly one row of the audit log, by the same person, with the same receipt and hash, and no such row is without its
/// submission (rules 9 and 15). The log is chained, so that this also finds a submission that was changed or made afterwards.
/// </summary>
internal sealed class SubmissionsAreAudited : Invariant
{
    private const string Action = "entry-submitted";

    private sealed record Fact(string Entry, string Receipt, string Hash, Guid? By);

    public override async Task<IReadOnlyList<Breach>> FindAsync(PalmaresDb db, CancellationToken cancellationToken)
    {
        var submitted = await (from submission in db.Submissions
                               join entry in db.Entries on submission.EntryId equals entry.Id
                               select new Fact("entry/" + entry.Number, submission.Receipt, submission.Hash, submission.SubmittedBy)).ToListAsync(cancellationToken);
        var rows = await db.AuditRows.Where(row => row.Action == Action).Select(row => new { row.Sequence, row.Subject, row.Details, row.PersonId }).ToListAsync(cancellationToken);
        var logged = rows.Select(row => (row.Sequence, Fact: new Fact(row.Subject, Text(row.Details, "Receipt"), Text(row.Details, "Hash"), row.PersonId))).ToLookup(row => row.Fact, row => row.Sequence);
        var known = submitted.ToHashSet();
        return
        [
            .. submitted.Where(fact => logged[fact].Count() != 1).OrderBy(fact => fact.Receipt, StringComparer.Ordinal)
                .Select(fact => Breach($"submission {fact.Receipt}", $"has {logged[fact].Count()} rows in the audit log that say the same")),
            .. logged.Where(group => !known.Contains(group.Key)).SelectMany(group => group).Order().Select(sequence => Breach($"audit row {sequence}", "tells of a submission that is not there as it says")),
        ];
    }

    private static string Text(string details, string name)
    {
        using var document = JsonDocument.Parse(details);
        return document.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
    }
}
