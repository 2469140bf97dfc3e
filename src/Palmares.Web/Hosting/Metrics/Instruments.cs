namespace Palmares.Web.Hosting.Metrics;

/// <summary>An instrument of the framework or of ours, and how it is told.</summary>
/// <param name="Name">Of the metric, in Prometheus' manner: base unit and <c>_total</c> in the name.</param>
/// <param name="Labels">Tags of the instrument that are kept, with the label each becomes; at most three.</param>
/// <param name="Bounds">Upper bounds of a histogram's buckets, ascending; null for a counter.</param>
public sealed record Told(string Name, string Help, (string Tag, string Label)[] Labels, double[]? Bounds = null, bool IsGauge = false);

/// <summary>Which instruments are told. Those that are not named here are not listened to.</summary>
public static class Instruments
{
    private static readonly double[] Requests = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
    private static readonly double[] Searches = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1];

    public static IReadOnlyDictionary<string, Told> All { get; } = new Dictionary<string, Told>
    {
        ["http.server.request.duration"] = new("http_request_duration_seconds", "Requests by route template, method and status.",
            [(RouteTag.Tag, "route"), ("http.request.method", "method"), ("http.response.status_code", "status")], Requests),
        ["http.server.active_requests"] = new("http_requests_active", "Requests being answered.", [], IsGauge: true),
        ["kestrel.active_connections"] = new("http_connections_active", "Open connections.", [], IsGauge: true),
        [Figures.Saves] = new("palmares_saves_total", "Fields of entries, saved or in conflict with another save.", [("result", "result")]),
        [Figures.Submissions] = new("palmares_submissions_total", "Entries submitted.", []),
        [Figures.Refusals] = new("palmares_refusals_total", "Submissions refused, by reason.", [("code", "code")]),
        [Figures.Turned] = new("palmares_turned_away_total", "Requests turned away: people or visitors beyond what is served at once, crawlers beyond their budget.", [("who", "who")]),
        ["palmares.search.duration"] = new("palmares_search_duration_seconds", "Searches of the index, rows not included.", [], Searches),
    };
}
