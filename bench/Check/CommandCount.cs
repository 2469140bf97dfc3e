using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Palmares.Bench.Check;

/// <summary>Counts the SQL commands of requests; those of the background, which follows the change feed, are left out.</summary>
internal sealed class CommandCount : DbCommandInterceptor, IStartupFilter
{
    private readonly AsyncLocal<bool> _inRequest = new();
    private int _count;

    public int Count => _count;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            _inRequest.Value = true;
            await rest(context);
        });
        next(app);
    };

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        => Counted(result);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        => new(Counted(result));

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
        => Counted(result);

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
        => new(Counted(result));

    private T Counted<T>(T result)
    {
        if (_inRequest.Value) Interlocked.Increment(ref _count);
        return result;
    }
}
