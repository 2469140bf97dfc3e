using System.Globalization;

namespace Palmares.Web.Hosting.Health;

/// <summary>
/// What happens between being told to stop and stopping: for <c>PALMARES_DRAIN</c> seconds (default 0) everything is still answered while
/// <c>/health/ready</c> says 503, so that a balancer leads visitors elsewhere before the first connection is refused.
/// </summary>
public sealed class Draining : IHostedLifecycleService
{
    private readonly TimeSpan _length;
    private readonly TimeProvider _clock;
    private volatile bool _hasBegun;
    private bool _wasAsked;

    public Draining(IConfiguration configuration, IHostApplicationLifetime life, TimeProvider clock)
    {
        _length = Length(configuration);
        _clock = clock;
        life.ApplicationStopping.Register(() => _hasBegun = true);
    }

    public bool HasBegun => _hasBegun;

    public static TimeSpan Length(IConfiguration configuration) => configuration["PALMARES_DRAIN"] is not { Length: > 0 } setting ? TimeSpan.Zero
        : int.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 600 ? TimeSpan.FromSeconds(seconds)
        : throw new InvalidOperationException($"PALMARES_DRAIN is not a number of seconds, at most 600: {setting}");

    /// <summary>Comes before anything else stops. Who asks a second time does not wait again.</summary>
    public Task StoppingAsync(CancellationToken cancellationToken) =>
        _length == TimeSpan.Zero || Interlocked.Exchange(ref _wasAsked, true) ? Task.CompletedTask : Task.Delay(_length, _clock, cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
