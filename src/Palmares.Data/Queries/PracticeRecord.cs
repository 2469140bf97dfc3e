using Microsoft.EntityFrameworkCore;
using Palmares.Domain.Library;

namespace Palmares.Data.Queries;

/// <summary>One record with all its texts in one SQL command, withdrawn or not; null if the number was never given.</summary>
public sealed class PracticeRecord(IDbContextFactory<PalmaresDb> contexts)
{
    // Compiled against the model of one database: an instance belongs to one container.
    private readonly Func<PalmaresDb, int, CancellationToken, Task<Practice?>> _byNumber = EF.CompileAsyncQuery(
        (PalmaresDb db, int number, CancellationToken _) =>
            db.Practices.AsNoTracking().Include(practice => practice.Texts).SingleOrDefault(practice => practice.Number == number));

    public async Task<Practice?> FindAsync(int number, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await _byNumber(db, number, cancellationToken);
    }
}
