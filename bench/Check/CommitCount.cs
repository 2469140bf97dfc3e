using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Palmares.Bench.Check;

/// <summary>Counts committed transactions: on SQLite, with synchronous=FULL, each is one flush of the log.</summary>
internal sealed class CommitCount : DbTransactionInterceptor
{
    private int _count;

    public int Count => _count;

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Interlocked.Increment(ref _count);

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _count);
        return Task.CompletedTask;
    }
}
