using System.Data.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Backups;
using Palmares.Testing.Databases;

namespace Palmares.Web.Tests.Hosting.Backups;

/// <summary>Everything that is in a database, to compare two.</summary>
internal static class TableRows
{
    /// <returns>A line for each row of each table, sorted.</returns>
    public static async Task<IReadOnlyList<string>> OfAsync(TestDatabase database)
    {
        await using var db = database.NewContext();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var lines = new List<string>();
        foreach (var table in (await database.Provider.FactsAsync(TestContext.Current.CancellationToken)).Tables.Keys)
            lines.AddRange(await OfAsync(db.Database.GetDbConnection(), table));
        return lines;
    }

    public static DbSet<IdentityUserClaim<Guid>> UserClaims(this PalmaresDb db) => db.Set<IdentityUserClaim<Guid>>();

    private static async Task<IEnumerable<string>> OfAsync(DbConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // a name out of the database's own catalogue
        command.CommandText = $"SELECT * FROM {Sql.Quote(table)}";
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var lines = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            lines.Add($"{table}: {string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(at => $"{reader.GetName(at)}={Text(reader.GetValue(at))}"))}");
        return lines.Order(StringComparer.Ordinal);
    }

    private static string Text(object value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        DateTime moment => moment.ToString("O"),
        string[] texts => string.Join(", ", texts),
        _ => $"{value}",
    };
}
