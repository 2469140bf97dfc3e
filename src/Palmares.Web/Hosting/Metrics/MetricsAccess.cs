using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Palmares.Web.Hosting.Metrics;

/// <summary>
/// Who may read the metrics: whoever shows <c>PALMARES_METRICS_TOKEN</c> as a bearer token; where none is set, whoever asks from this
/// machine itself, under its own name and through no web server. Everybody else finds nothing there.
/// </summary>
public sealed class MetricsAccess
{
    private const int ShortestToken = 16;

    private readonly byte[]? _token;

    public MetricsAccess(IConfiguration configuration)
    {
        if (configuration["PALMARES_METRICS_TOKEN"] is not { Length: > 0 } token) return;
        if (token.Length < ShortestToken) throw new InvalidOperationException($"PALMARES_METRICS_TOKEN has fewer than {ShortestToken} characters.");
        _token = Digest(token);
    }

    public bool IsAllowed(HttpContext context) => _token is null ? IsFromHere(context) : ShowsToken(context.Request);

    private bool ShowsToken(HttpRequest request) =>
        request.Headers.Authorization is [{ } shown] && shown.StartsWith("Bearer ", StringComparison.Ordinal)
        && CryptographicOperations.FixedTimeEquals(Digest(shown["Bearer ".Length..]), _token);

    /// <summary>A web server on this machine asks from here too, but for a visitor.</summary>
    private static bool IsFromHere(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !context.Request.Headers.Keys.Any(IsOfProxy)
        && (context.Request.Host.Host == "localhost" || (IPAddress.TryParse(context.Request.Host.Host, out var host) && IPAddress.IsLoopback(host)));

    private static bool IsOfProxy(string header) =>
        header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase) || header.StartsWith("X-Original-", StringComparison.OrdinalIgnoreCase)
        || header.Equals("Forwarded", StringComparison.OrdinalIgnoreCase) || header.Equals("Via", StringComparison.OrdinalIgnoreCase) || header.Equals("X-Real-IP", StringComparison.OrdinalIgnoreCase);

    private static byte[] Digest(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
