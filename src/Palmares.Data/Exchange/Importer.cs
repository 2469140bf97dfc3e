using Microsoft.EntityFrameworkCore;

namespace Palmares.Data.Exchange;

/// <summary>Imports a file all or nothing, in one transaction; a second time the same file changes nothing.</summary>
public sealed class Importer(IDbContextFactory<PalmaresDb> contexts)
{
    public async Task<ImportReport> ImportAsync(ExchangeKind kind, RecordFile file, ImportOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var report = await kind.ImportAsync(db, file, options, cancellationToken);
        if (report.Errors.Count == 0 && !options.DryRun) await transaction.CommitAsync();
        return report;
    }
}
