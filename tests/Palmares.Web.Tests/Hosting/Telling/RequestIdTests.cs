using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;
using TestServer = Palmares.Testing.Databases.TestServer;

namespace Palmares.Web.Tests.Hosting.Telling;

public sealed partial class RequestIdTests
{
    private const string Secret = "kept-to-oneself-4711";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/en/about")]
    [InlineData("/en/none")]
    [InlineData("/api/v1/topics")]
    [InlineData("/css/palmares.css")]
    [InlineData("/account/sign-in")]
    public async Task Every_answer_has_an_id_of_its_own(string path)
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        using var client = app.CreateClient();
        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            using var answer = await client.GetAsync(path, Cancel);
            ids.AddRange(answer.Headers.GetValues("X-Request-Id"));
        }

        ids.ShouldAllBe(id => Shape().IsMatch(id));
        ids.Distinct().Count().ShouldBe(3);
    }

    [Theory]
    [InlineData("en", "Something went wrong on our side")]
    [InlineData("fr", null)]
    [InlineData("de", null)]
    [InlineData("es", null)]
    public async Task What_a_person_can_quote_is_what_the_log_says(string language, string? heading)
    {
        await using var app = await FailingAsync();

        using var answer = await app.Client.GetAsync($"/{language}/library/1/any", Cancel);
        var page = await answer.PageAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        page.DocumentElement.GetAttribute("lang").ShouldBe(language);
        if (heading is not null) page.QuerySelector("h1")!.TextContent.ShouldBe(heading);
        var quoted = page.QuerySelector(".request-id code")!.TextContent;
        quoted.ShouldBe(answer.Headers.GetValues("X-Request-Id").Single());
        var failure = app.Log.Lines.Select(line => JsonDocument.Parse(line).RootElement).Single(line => line.TryGetProperty("exception", out _) && line.GetProperty("source").GetString()!.EndsWith("ExceptionHandlerMiddleware", StringComparison.Ordinal));
        failure.GetProperty("request").GetString().ShouldBe(quoted);
        failure.GetProperty("trace").GetString().ShouldStartWith(quoted.Replace("-", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Programs_are_told_it_too_and_may_bring_their_own_trace()
    {
        await using var app = await FailingAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/practices/1");
        request.Headers.Add("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00");

        using var answer = await app.Client.SendAsync(request, Cancel);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement;

        problem.GetProperty("request").GetString().ShouldBe("4bf9-2f35-77b3");
        answer.Headers.GetValues("X-Request-Id").ShouldBe(["4bf9-2f35-77b3"]);
    }

    [Theory]
    [InlineData($"/endorse/{Secret}", true)]
    [InlineData($"/account/invitations/{Secret}", true)]
    [InlineData($"/en/library?q={Secret}", false)]
    [InlineData($"/api/v1/practices?q={Secret}", false)]
    public async Task Neither_tokens_nor_what_somebody_searched_for_are_logged(string address, bool asksTheDatabase)
    {
        await using var app = await FailingAsync();

        using var answer = await app.Client.GetAsync(address, Cancel);

        (app.Log.Lines.Count > 0).ShouldBe(asksTheDatabase);
        string.Join('\n', app.Log.Lines).ShouldNotContain(Secret);
    }

    [Fact]
    public async Task Neither_addresses_nor_passwords_of_those_who_sign_in_are_logged()
    {
        await using var app = await FailingAsync(fails: false);
        var page = await app.Client.PageAsync("/account/sign-in");
        app.Commands.Sending = _ => throw new InvalidOperationException("The database is away.");

        using var answer = await app.Client.SubmitAsync(page, "/account/sign-in", [("address", $"{Secret}@example.org"), ("password", $"{Secret} and more")], "main form:not([data-passkey])");

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        string.Join('\n', app.Log.Lines).ShouldNotContain(Secret);
    }

    private static async Task<Failing> FailingAsync(bool fails = true)
    {
        var app = await TestApp.StartAsync(TestServer.Sqlite);
        var (log, commands) = (new LinesLog(), new CommandLog());
        var watched = app.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services
            .AddSingleton<IInterceptor>(commands).AddSingleton<ILoggerProvider>(log)));
        var client = watched.CreateClient();
        if (fails) commands.Sending = _ => throw new InvalidOperationException("The database is away.");
        return new(app, watched, client, log, commands);
    }

    [GeneratedRegex(@"\A[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}\z")]
    private static partial Regex Shape();

    /// <summary>An application whose database can be made to fail.</summary>
    private sealed record Failing(TestApp App, IAsyncDisposable Watched, HttpClient Client, LinesLog Log, CommandLog Commands) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            Commands.Sending = null;
            Client.Dispose();
            await Watched.DisposeAsync();
            await App.DisposeAsync();
        }
    }
}
