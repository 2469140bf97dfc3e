using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Testing.Apps;
using Palmares.Web.Hosting.Load;
using Palmares.Web.Tests.Entries;
using TestServer = Palmares.Testing.Databases.TestServer;

namespace Palmares.Web.Tests.Hosting.Load;

public sealed class TurnedAwayTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_network_that_asks_for_every_combination_is_told_to_slow_down_and_where_everything_is()
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        app.CreateClient().Dispose();
        // Asked for twice, it is kept.
        for (var i = 0; i < 2; i++) (await AskAsync(app, "203.0.113.7", "/fr/library", "?q=kept")).Response.StatusCode.ShouldBe(200);
        for (var i = 2; i < CrawlerBudget.AtOnce; i++) (await AskAsync(app, "203.0.113.7", "/fr/library", $"?q=health+{i}")).Response.StatusCode.ShouldBe(200);

        var refused = await AskAsync(app, "203.0.113.8", "/fr/library", "?q=pension");
        var page = await BodyAsync(refused);

        refused.Response.StatusCode.ShouldBe(429);
        refused.Response.Headers.RetryAfter.ToString().ShouldBe("1");
        refused.Response.Headers.CacheControl.ToString().ShouldBe("no-store");
        page.ShouldContain("<html lang=\"fr\">");
        page.ShouldContain("href=\"/api/v1/practices\"");
        // What is kept, what is no combination, and who comes from elsewhere go on as before.
        (await AskAsync(app, "203.0.113.8", "/fr/library", "?q=kept")).Response.StatusCode.ShouldBe(200);
        (await AskAsync(app, "203.0.113.8", "/fr/library", "")).Response.StatusCode.ShouldBe(200);
        (await AskAsync(app, "203.0.113.8", "/fr/library/1/x", "")).Response.StatusCode.ShouldNotBe(429);
        (await AskAsync(app, "203.0.114.8", "/fr/library", "?q=pension")).Response.StatusCode.ShouldBe(200);
        var program = await AskAsync(app, "203.0.113.8", "/api/v1/practices", "?q=pension");
        program.Response.StatusCode.ShouldBe(429);
        JsonDocument.Parse(await BodyAsync(program)).RootElement.GetProperty("detail").GetString()!.ShouldContain("/api/v1/practices");
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        (await AskAsync(app, "203.0.113.8", "/fr/library", "?q=pension")).Response.StatusCode.ShouldBe(200);
    }

    /// <summary>A web server in front that does not say for whom it asks would let all readers share one budget.</summary>
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public async Task This_machine_itself_has_no_budget(string address)
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        app.CreateClient().Dispose();

        for (var i = 0; i <= CrawlerBudget.AtOnce; i++) (await AskAsync(app, address, "/en/library", $"?q=x{i}")).Response.StatusCode.ShouldBe(200);
    }

    [Fact]
    public async Task Signed_in_people_have_no_budget()
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        using var client = await app.SignedInAsync(await app.PersonAsync());

        for (var i = 0; i <= CrawlerBudget.AtOnce; i++) (await client.GetAsync($"/en/library?q=x{i}", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("en", "A great many people are here right now")]
    [InlineData("fr", null)]
    [InlineData("de", null)]
    [InlineData("es", null)]
    public async Task Beyond_what_can_be_served_a_visitor_gets_a_fast_page_in_their_language(string language, string? heading)
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        await using var full = app.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton(new Lanes(Open(), Full()))));
        using var client = full.CreateClient();

        using var answer = await client.GetAsync($"/{language}/library?q=health", Cancel);
        var page = await answer.PageAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(5));
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        page.DocumentElement.GetAttribute("lang").ShouldBe(language);
        if (heading is not null) page.QuerySelector("h1")!.TextContent.ShouldBe(heading);
        page.Body!.TextContent.ShouldContain(answer.Headers.GetValues("X-Request-Id").Single());
    }

    [Fact]
    public async Task A_save_that_finds_no_place_is_never_told_as_saved_and_changes_nothing()
    {
        await using var desk = await EntryApp.StartAsync(TestServer.Sqlite);
        (await desk.AutosaveAsync(desk.Client, "summary", "one", 0)).Status.ShouldBe(HttpStatusCode.OK);
        var token = await EntryApp.TokenAsync(desk.Client);
        var lanes = desk.App.Services.GetRequiredService<Lanes>();
        using var leaving = new CancellationTokenSource();
        await FillAsync(lanes.People, leaving.Token);

        using var request = new HttpRequestMessage(HttpMethod.Post, $"/entries/{desk.Number}/fields")
        {
            Content = new StringContent("""{"field":"summary","text":"two","revision":1}""", System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-Form-Token", token);
        using var answer = await desk.Client.SendAsync(request, Cancel);
        await leaving.CancelAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await desk.FieldAsync(Domain.Entries.EntryField.Summary)).ShouldBe(("one", 1));
    }

    [Fact]
    public async Task Who_writes_does_not_wait_behind_those_who_read()
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        await using var full = app.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton(new Lanes(Open(), Full()))));
        full.CreateClient().Dispose();
        var person = await app.PersonAsync();
        var (name, value) = await app.SessionCookieAsync(person);

        using var request = new HttpRequestMessage(HttpMethod.Get, "/entries");
        request.Headers.Add("Cookie", $"{name}={value}");
        using var client = full.CreateDefaultClient(new Uri(app.PublicUrl));
        using var answer = await client.SendAsync(request, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync("/health/live", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync("/en/about", Cancel)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    /// <summary>Until the next would be turned away.</summary>
    private static async Task FillAsync(Lane lane, CancellationToken leaving)
    {
        while (true)
        {
            var entering = lane.EnterAsync(leaving).AsTask();
            if (entering.IsCompleted && !await entering) return;
        }
    }

    private static Lane Open() => new(10, 10, TimeSpan.FromSeconds(10));

    /// <summary>Its one place is taken.</summary>
    private static Lane Full()
    {
        var lane = new Lane(1, 0, TimeSpan.Zero);
        lane.EnterAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult();
        return lane;
    }

    private static Task<HttpContext> AskAsync(TestApp app, string from, string path, string query) => app.Server.SendAsync(context =>
    {
        context.Request.Method = "GET";
        context.Request.Scheme = "https";
        context.Request.Host = new("practices.example.org");
        context.Request.Path = path;
        context.Request.QueryString = new(query);
        context.Connection.RemoteIpAddress = IPAddress.Parse(from);
    }, Cancel);

    private static async Task<string> BodyAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Response.Body);
        return await reader.ReadToEndAsync(Cancel);
    }
}
