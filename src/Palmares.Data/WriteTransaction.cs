using Microsoft.EntityFrameworkCore.Storage;

namespace Palmares.Data;

/// <summary>
/// A transaction that writes, with its writer's turn. Left without a commit, nothing of it happened.
/// </summary>
public sealed class WriteTransaction : IAsyncDisposable
{
    private readonly IDbContextTransaction _transaction;
    private readonly IDisposable _turn;

    private WriteTransaction(IDbContextTransaction transaction, IDisposable turn) => (_transaction, _turn) = (transaction, turn);

    /// <exception cref="TimeoutException">Others wrote for longer than anybody should wait.</exception>
    internal static async Task<WriteTransaction> BeginAsync(PalmaresDb db, IDisposable turn, CancellationToken cancellation)
    {
        try
        {
#pragma warning disable RS0030 // the one place
            return new(await db.Database.BeginTransactionAsync(cancellation), turn);
#pragma warning restore RS0030
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>What follows can be taken back by itself.</summary>
    public Task MarkAsync(string savepoint) => _transaction.CreateSavepointAsync(savepoint, CancellationToken.None);

    public Task BackToAsync(string savepoint) => _transaction.RollbackToSavepointAsync(savepoint, CancellationToken.None);

    /// <summary>A commit once begun is not given up: nobody's leaving leaves it in doubt. Then it is the next writer's turn.</summary>
    public async Task CommitAsync()
    {
        await _transaction.CommitAsync(CancellationToken.None);
        _turn.Dispose();
    }

    public async Task RollbackAsync()
    {
        await _transaction.RollbackAsync(CancellationToken.None);
        _turn.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _transaction.DisposeAsync();
        }
        finally
        {
            _turn.Dispose();
        }
    }
}
