using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;

namespace Palmares.Web.Features.Shared.Access;

/// <summary>So often within so long; the span begins with the first attempt.</summary>
/// <param name="Name">Lower case with hyphens: "sign-in".</param>
public sealed record Limit(string Name, int Most, TimeSpan Within);

/// <summary>Counts attempts in the database, for limits that hold on every node. Whose they are is kept as a digest only.</summary>
public sealed class Attempts(PalmaresDb db, TimeProvider clock)
{
    /// <summary>Counts one more, before what is limited is done, so that many at once are limited too.</summary>
    /// <returns>Null: go ahead; else when to try again.</returns>
    public async Task<DateTimeOffset?> TakeAsync(Limit limit, string whose, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var end = now + (long)limit.Within.TotalMilliseconds;
        var key = KeyOf(limit, whose);
        var rows = await db.Database.SqlQuery<Counted>($"""
            INSERT INTO attempts (key, count, ends_at) VALUES ({key}, 1, {end})
            ON CONFLICT (key) DO UPDATE SET
                count = CASE WHEN attempts.ends_at <= {now} THEN 1 ELSE attempts.count + 1 END,
                ends_at = CASE WHEN attempts.ends_at <= {now} THEN {end} ELSE attempts.ends_at END
            RETURNING count AS "Count", ends_at AS "EndsAt"
            """).ToListAsync(cancellation);
        return rows[0].Count > limit.Most ? DateTimeOffset.FromUnixTimeMilliseconds(rows[0].EndsAt) : null;
    }

    /// <summary>One attempt was none after all.</summary>
    public async Task GiveBackAsync(Limit limit, string whose)
    {
        var key = KeyOf(limit, whose);
        await db.Attempts.Where(row => row.Key == key && row.Count > 0).ExecuteUpdateAsync(set => set.SetProperty(row => row.Count, row => row.Count - 1));
    }

    public async Task ForgetAsync(Limit limit, string whose)
    {
        var key = KeyOf(limit, whose);
        await db.Attempts.Where(row => row.Key == key).ExecuteDeleteAsync();
    }

    private static string KeyOf(Limit limit, string whose) => $"{limit.Name}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whose)))}";

    private sealed record Counted(int Count, long EndsAt);
}
