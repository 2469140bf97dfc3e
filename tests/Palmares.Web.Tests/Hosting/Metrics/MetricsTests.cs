using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Palmares.Data.Outbox;
using Palmares.Domain.Entries;
using Palmares.Testing.Apps;
using Palmares.Web.Tests.Entries;
using TestServer = Palmares.Testing.Databases.TestServer;

namespace Palmares.Web.Tests.Hosting.Metrics;

public sealed class MetricsTests
{
    private const string Token = "0123456789abcdef";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Requests_are_told_by_the_template_of_their_route_never_by_their_address()
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        using var client = app.CreateClient();
        for (var i = 0; i < 3; i++) (await client.GetAsync($"/en/institutions/fr-cnaf?try={i}", Cancel)).EnsureSuccessStatusCode();
        await client.GetAsync("/en/institutions/none-of-ours", Cancel);

        var lines = await ReadAsync(app);

        lines.Where(line => line.StartsWith("http_request_duration_seconds_count", StringComparison.Ordinal)).ShouldBe(
        [
            """http_request_duration_seconds_count{route="{lang:language}/institutions/{id}",method="GET",status="200"} 3""",
            """http_request_duration_seconds_count{route="{lang:language}/institutions/{id}",method="GET",status="404"} 1""",
        ]);
        lines.ShouldContain("""http_request_duration_seconds_bucket{route="{lang:language}/institutions/{id}",method="GET",status="200",le="+Inf"} 3""");
        lines.ShouldNotContain(line => line.Contains("fr-cnaf", StringComparison.Ordinal) || line.Contains("none-of-ours", StringComparison.Ordinal));
    }

    [Theory]
    [Palmares.Testing.Databases.OnEveryServer]
    public async Task Saves_conflicts_and_the_outbox_are_counted(TestServer server)
    {
        await using var desk = await EntryApp.StartAsync(server);
        (await desk.AutosaveAsync(desk.Client, "summary", "one", 0)).Status.ShouldBe(HttpStatusCode.OK);
        (await desk.AutosaveAsync(desk.Client, "summary", "two", 1)).Status.ShouldBe(HttpStatusCode.OK);
        (await desk.AutosaveAsync(desk.Client, "summary", "three", 1)).Status.ShouldBe(HttpStatusCode.Conflict);
        var now = desk.App.Clock.GetUtcNow();
        await using (var db = desk.App.Database.NewContext())
        {
            db.Messages.AddRange(Mail(now.AddMinutes(-5)), Mail(now.AddMinutes(-2)), Mail(now.AddMinutes(2)), Mail(now.AddDays(-1), MessageState.Failed));
            await db.SaveChangesAsync(Cancel);
        }

        var lines = await ReadAsync(desk.App);

        lines.Where(line => line.StartsWith("palmares_saves_total", StringComparison.Ordinal)).ShouldBe(["""palmares_saves_total{result="conflict"} 1""", """palmares_saves_total{result="saved"} 2"""]);
        lines.Where(line => line.StartsWith("palmares_outbox", StringComparison.Ordinal)).ShouldBe(
            ["""palmares_outbox_messages{state="failed"} 1""", """palmares_outbox_messages{state="queued"} 3""", "palmares_outbox_oldest_seconds 300"]);
    }

    [Fact]
    public async Task The_index_tells_how_far_it_is()
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        using var client = app.CreateClient();
        await client.GetAsync("/en/library?q=health", Cancel);
        await using var db = app.Database.NewContext();
        var practices = await db.Practices.CountAsync(practice => practice.WithdrawnAt == null, Cancel);
        var last = await db.Changes.MaxAsync(change => change.Sequence, Cancel);

        var lines = await ReadAsync(app);

        lines.Where(line => line.StartsWith("palmares_index", StringComparison.Ordinal) || line.StartsWith("palmares_feed", StringComparison.Ordinal)).ShouldBe(
            [$"palmares_feed_watermark {last}", $"palmares_index_records {practices}", $"palmares_index_watermark {last}"]);
        lines.ShouldContain("""palmares_part_state{part="index"} 0""");
        lines.ShouldContain("palmares_database_up 1");
        lines.Single(line => line.StartsWith("palmares_search_duration_seconds_count", StringComparison.Ordinal)).ShouldNotEndWith(" 0");
    }

    [Theory]
    [InlineData("127.0.0.1", "localhost", null, true)]
    [InlineData("::1", "127.0.0.1:8080", null, true)]
    [InlineData("127.0.0.1", "practices.example.org", null, false)]
    [InlineData("127.0.0.1", "localhost", "203.0.113.9", false)]
    [InlineData("203.0.113.9", "localhost", null, false)]
    public async Task Without_a_token_they_are_for_this_machine_alone(string from, string host, string? forwardedFor, bool isShown)
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);

        (await AskAsync(app, from, host, forwardedFor, authorization: null)).Response.StatusCode.ShouldBe(isShown ? 200 : 404);
    }

    [Theory]
    [InlineData($"Bearer {Token}", 200)]
    [InlineData($"Bearer {Token}0", 404)]
    [InlineData($"bearer {Token}", 404)]
    [InlineData(Token, 404)]
    [InlineData(null, 404)]
    public async Task With_a_token_they_are_for_whoever_shows_it_from_anywhere(string? authorization, int status)
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        await using var guarded = app.WithWebHostBuilder(builder => builder.UseSetting("PALMARES_METRICS_TOKEN", Token));
        guarded.CreateClient().Dispose();

        (await AskAsync(guarded.Server, "127.0.0.1", "localhost", null, authorization)).Response.StatusCode.ShouldBe(status);
        (await AskAsync(guarded.Server, "203.0.113.9", "practices.example.org", null, authorization)).Response.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task Who_may_not_read_them_sees_what_is_seen_where_nothing_is()
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        using var client = app.CreateClient();

        (await client.PageAsync("/metrics")).QuerySelector("main")!.InnerHtml.ShouldBe((await client.PageAsync("/none")).QuerySelector("main")!.InnerHtml);
    }

    private static Message Mail(DateTimeOffset due, MessageState state = MessageState.Queued) => new()
    {
        Template = "test", Address = "ana@example.org", Language = "en", Subject = "Subject", Body = "Body", CreatedAt = due, DueAt = due, State = state,
    };

    internal static async Task<List<string>> ReadAsync(TestApp app)
    {
        var context = await AskAsync(app, "127.0.0.1", "localhost", null, null);
        using var reader = new StreamReader(context.Response.Body);
        context.Response.ContentType.ShouldBe("text/plain; version=0.0.4; charset=utf-8");
        return [.. (await reader.ReadToEndAsync(Cancel)).Split('\n')];
    }

    private static Task<HttpContext> AskAsync(TestApp app, string from, string host, string? forwardedFor, string? authorization)
    {
        app.CreateClient().Dispose();
        return AskAsync(app.Server, from, host, forwardedFor, authorization);
    }

    private static Task<HttpContext> AskAsync(Microsoft.AspNetCore.TestHost.TestServer server, string from, string host, string? forwardedFor, string? authorization) => server.SendAsync(context =>
    {
        context.Request.Path = "/metrics";
        context.Request.Method = "GET";
        context.Request.Host = new(host);
        context.Connection.RemoteIpAddress = IPAddress.Parse(from);
        if (forwardedFor is not null) context.Request.Headers["X-Forwarded-For"] = forwardedFor;
        if (authorization is not null) context.Request.Headers.Authorization = authorization;
    }, Cancel);
}
