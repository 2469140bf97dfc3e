using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Palmares.Data.Feed;

namespace Palmares.Data.Audit;

/// <summary>Appends to the audit log inside the transaction of what is being logged, so that neither is there without the other.</summary>
public static class AuditTrail
{
    public const string Start = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>Adds the row to the context; the caller saves and commits. The chain's end stays locked until then: call it late.</summary>
    /// <param name="details">An anonymous object of plain values; no secrets.</param>
    /// <exception cref="InvalidOperationException">No transaction is open.</exception>
    public static async Task AppendAsync(PalmaresDb db, Guid? personId, string action, string subject, object? details = null, CancellationToken cancellationToken = default)
    {
        var sequence = await Counters.AddAsync(db, Counter.Audit, 1, cancellationToken);
        var before = db.AuditRows.Local.FirstOrDefault(row => row.Sequence == sequence - 1)?.Hash
            ?? await db.AuditRows.Where(row => row.Sequence == sequence - 1).Select(row => row.Hash).SingleOrDefaultAsync(cancellationToken)
            ?? Start;
        var now = db.GetService<TimeProvider>().GetUtcNow();
        var at = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        var json = JsonSerializer.Serialize(details ?? new { });
        db.AuditRows.Add(new()
        {
            Sequence = sequence, At = at, PersonId = personId, Action = action, Subject = subject, Details = json,
            Hash = HashOf(before, sequence, at, personId, action, subject, json),
        });
    }

    public static string HashOf(string before, AuditRow row) => HashOf(before, row.Sequence, row.At, row.PersonId, row.Action, row.Subject, row.Details);

    /// <summary>SHA-256 over the hash before and the row's values, each on a line of its own; instants in UTC to the microsecond.</summary>
    private static string HashOf(string before, long sequence, DateTimeOffset at, Guid? personId, string action, string subject, string details)
    {
        var text = string.Join('\n', before, sequence.ToString(CultureInfo.InvariantCulture),
            at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture), personId?.ToString("N") ?? "", action, subject, details);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
