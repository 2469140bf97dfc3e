using System.Data.Common;
using System.Globalization;

namespace Palmares.Data.Backups;

/// <summary>What a copy of a database is compared by.</summary>
/// <param name="Migration">The last one applied.</param>
/// <param name="Tables">Rows of every table, those of the migrations' own history included.</param>
/// <param name="Audit">The head of the audit chain, which covers every row before it.</param>
/// <param name="Files">SHA-256 of every file that a row names, in order.</param>
public sealed record DatabaseFacts(string Migration, IReadOnlyDictionary<string, long> Tables, AuditHead Audit, IReadOnlyList<string> Files)
{
    public const string History = "__EFMigrationsHistory";

    // Theirs are there in an installation that nobody has used yet.
    private static readonly string[] NobodysTables = [History, "counters", "protection_keys"];

    public static readonly DatabaseFacts None = new("", new Dictionary<string, long>(), new(0, ""), []);

    public long Rows => Tables.Values.Sum();

    /// <summary>Nobody would miss what is in it.</summary>
    public bool IsEmpty => Tables.All(table => table.Value == 0 || NobodysTables.Contains(table.Key));

    /// <param name="connection">On which nothing changes meanwhile: a copy, or a snapshot.</param>
    /// <param name="tables">Of the whole schema.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<DatabaseFacts> ReadAsync(DbConnection connection, IReadOnlyList<string> tables, CancellationToken cancellationToken)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in tables) counts[table] = Number((await connection.RowsAsync($"SELECT count(*) FROM {Sql.Quote(table)}", cancellationToken))[0][0]);
        if (!counts.ContainsKey(History)) return None with { Tables = counts };
        var migration = await connection.RowsAsync($"SELECT \"MigrationId\" FROM {Sql.Quote(History)} ORDER BY 1 DESC LIMIT 1", cancellationToken);
        var heads = counts.ContainsKey("audit_rows") ? await connection.RowsAsync("SELECT sequence, hash FROM audit_rows ORDER BY sequence DESC LIMIT 1", cancellationToken) : [];
        return new(migration is [[var last]] ? last : "", counts, heads is [[var sequence, var hash]] ? new(Number(sequence), hash) : None.Audit, await FilesAsync(connection, counts, cancellationToken));
    }

    /// <returns>In words, empty where this is a copy of the other.</returns>
    public IReadOnlyList<string> DifferencesTo(DatabaseFacts other)
    {
        var differences = Tables.Keys.Union(other.Tables.Keys).Order(StringComparer.Ordinal)
            .Where(table => Tables.GetValueOrDefault(table, -1) != other.Tables.GetValueOrDefault(table, -1))
            .Select(table => $"{table} has {Count(other, table)} rows instead of {Count(this, table)}").ToList();
        if (Audit != other.Audit) differences.Add($"the audit log ends with row {other.Audit.Sequence} ({other.Audit.Hash}) instead of {Audit.Sequence} ({Audit.Hash})");
        if (Migration != other.Migration) differences.Add($"the schema is {other.Migration} instead of {Migration}");
        if (!Files.SequenceEqual(other.Files)) differences.Add("other files are named");
        return differences;
    }

    private static async Task<IReadOnlyList<string>> FilesAsync(DbConnection connection, SortedDictionary<string, long> tables, CancellationToken cancellationToken)
    {
        if (!tables.ContainsKey("attachments") || !tables.ContainsKey("endorsement_requests")) return [];
        var rows = await connection.RowsAsync("SELECT sha256 FROM attachments UNION SELECT scan_sha256 FROM endorsement_requests WHERE scan_sha256 IS NOT NULL", cancellationToken);
        return [.. rows.Select(row => row[0]).Order(StringComparer.Ordinal)];
    }

    private static string Count(DatabaseFacts facts, string table) => facts.Tables.TryGetValue(table, out var rows) ? $"{rows}" : "no";

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>The last row of the audit log; sequence 0 where there is none.</summary>
public sealed record AuditHead(long Sequence, string Hash);
