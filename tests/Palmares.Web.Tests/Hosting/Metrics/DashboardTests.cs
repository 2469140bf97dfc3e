using System.Text.Json;
using System.Text.RegularExpressions;
using Palmares.Testing.Apps;
using TestServer = Palmares.Testing.Databases.TestServer;

namespace Palmares.Web.Tests.Hosting.Metrics;

/// <summary>The dashboard asks only for what there is.</summary>
public sealed partial class DashboardTests
{
    [Fact]
    public async Task Every_metric_that_the_dashboard_shows_is_told()
    {
        using var dashboard = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Join(Palmares.Messages.Locales.FindRoot(), "deploy", "grafana", "palmares.json"), TestContext.Current.CancellationToken));
        var shown = dashboard.RootElement.GetProperty("panels").EnumerateArray()
            .Where(panel => panel.TryGetProperty("targets", out _))
            .SelectMany(panel => panel.GetProperty("targets").EnumerateArray()).Select(target => target.GetProperty("expr").GetString()!)
            .SelectMany(expression => Metric().Matches(expression).Select(match => match.Groups[1].Value)).Where(name => name != "up")
            .Select(name => Suffix().Replace(name, "")).ToHashSet();
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);

        var told = (await MetricsTests.ReadAsync(app)).Where(line => line.StartsWith("# TYPE ", StringComparison.Ordinal)).Select(line => line.Split(' ')[2]).ToHashSet();

        shown.Count.ShouldBeGreaterThan(15);
        shown.Except(told).ShouldBeEmpty();
    }

    /// <summary>A name directly before its labels.</summary>
    [GeneratedRegex(@"([a-z_]+)\{")]
    private static partial Regex Metric();

    [GeneratedRegex("_(bucket|count|sum)$")]
    private static partial Regex Suffix();
}
