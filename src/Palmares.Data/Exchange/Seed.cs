using Microsoft.EntityFrameworkCore;

namespace Palmares.Data.Exchange;

/// <summary>Loads the reference programme: the files of a data folder, one per kind, in one transaction. What exists stays as it is.</summary>
public sealed class Seed(IDbContextFactory<PalmaresDb> contexts)
{
    /// <summary>The data folder that comes with the program.</summary>
    public static string Folder => Path.Join(AppContext.BaseDirectory, "data");

    /// <summary>Whether nothing was ever written to the database.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return !await db.Changes.AnyAsync(cancellationToken);
    }

    /// <param name="progress">Asked for each kind's progress, by its name.</param>
    /// <returns>A report per kind; with errors the last one has them and nothing was written.</returns>
    public async Task<IReadOnlyList<ImportReport>> RunAsync(
        string folder, Func<string, IProgress<(int Done, int Total)>?>? progress = null, CancellationToken cancellationToken = default)
    {
        var reports = new List<ImportReport>();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        foreach (var kind in ExchangeKind.All)
        {
            var file = await RecordFile.ReadAsync(Path.Join(folder, $"{kind.Name}.json"), cancellationToken);
            var options = new ImportOptions(OnlyAbsent: true) { Progress = progress?.Invoke(kind.Name) };
            var report = await kind.ImportAsync(db, file, options, cancellationToken);
            // In one go there is nothing missing "yet": the practices follow.
            reports.Add(report with { Warnings = [] });
            if (report.Errors.Count > 0) return reports;
        }
        await transaction.CommitAsync();
        return reports;
    }
}
