using Palmares.Data;

namespace Palmares.Web.Features.Shared.Search;

/// <summary>
/// Follows the change feed the moment another node has written to it, where the database can say so (PostgreSQL). Only a shortcut:
/// <see cref="FollowChanges"/> looks for itself, and makes good whatever is not heard.
/// </summary>
public sealed partial class HearChanges(DatabaseProvider provider, LibraryIndex library, TimeProvider clock, ILogger<HearChanges> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await provider.ListenAsync(() => library.CatchUpAsync(stoppingToken), stoppingToken);
                return;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Deaf(exception.Message);
            }
            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Information, "Not listening for changes, only looking for them: {Reason}")]
    private partial void Deaf(string reason);
}
