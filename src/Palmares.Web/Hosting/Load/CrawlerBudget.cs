using System.Collections.Concurrent;
using System.Net;
using Palmares.Web.Features.Shared.Access;

namespace Palmares.Web.Hosting.Load;

/// <summary>
/// How many pages of endless combinations one network gets from this node: 200 at once, then 10 a second. Whoever reads stays far below;
/// who fetches every combination of filters is told to slow down and where everything is to be had. The generic cell rate
/// algorithm: one number for each network, the instant at which all it took will have been paid for.
/// </summary>
public sealed class CrawlerBudget(TimeProvider clock)
{
    public const int AtOnce = 200;

    private const int MostNetworks = 50_000;

    public static readonly TimeSpan Each = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<string, long> _paidAt = new(StringComparer.Ordinal);
    private readonly long _each = (long)(Each.TotalSeconds * clock.TimestampFrequency);

    /// <returns>Null: go ahead; else how long to wait.</returns>
    public TimeSpan? Take(HttpContext context)
    {
        if (!context.Request.QueryString.HasValue || context.GetEndpoint()?.Metadata.GetMetadata<EndlessAddresses>() is null) return null;
        // This machine (by a socket: without an address): its operator, or a web server in front that does not say for whom it asks, behind which
        // all readers would share one budget.
        return context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address) ? null : Take(ClientAddress.NetworkOf(address));
    }

    /// <param name="network">Of <see cref="ClientAddress.NetworkOf"/>.</param>
    public TimeSpan? Take(string network)
    {
        var now = clock.GetTimestamp();
        if (_paidAt.Count >= MostNetworks) Forget(now);
        while (true)
        {
            var isKnown = _paidAt.TryGetValue(network, out var known);
            var paidAt = Math.Max(known, now) + _each;
            if (paidAt - now > AtOnce * _each) return clock.GetElapsedTime(now, paidAt - AtOnce * _each);
            if (isKnown ? _paidAt.TryUpdate(network, paidAt, known) : _paidAt.TryAdd(network, paidAt)) return null;
        }
    }

    /// <summary>Networks that owe nothing; where all owe, all: better some requests too many than memory without end.</summary>
    private void Forget(long now)
    {
        foreach (var (network, paidAt) in _paidAt)
            if (paidAt <= now) _paidAt.TryRemove(network, out _);
        if (_paidAt.Count >= MostNetworks) _paidAt.Clear();
    }
}
