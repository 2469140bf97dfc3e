using System.Net;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;
using TestServer = Palmares.Testing.Databases.TestServer;

namespace Palmares.Web.Tests.Hosting.Health;

public sealed class StatusPageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("de-CH,fr;q=0.5", "de")]
    [InlineData("es", "es")]
    [InlineData("pt", "en")]
    public async Task People_read_in_their_language_that_everything_works(string accepted, string language)
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(accepted);

        var page = await client.PageAsync("/status");

        page.DocumentElement.GetAttribute("lang").ShouldBe(language);
        page.QuerySelectorAll("th").Length.ShouldBe(3);
        if (language == "en") page.QuerySelectorAll("td").Select(cell => cell.TextContent).ShouldBe(["works", "works", "works"]);
    }

    [Fact]
    public async Task It_stands_while_the_database_is_away_and_says_what_that_means_to_signed_in_people_too()
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        var commands = new CommandLog();
        await using var watched = app.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<IInterceptor>(commands)));
        watched.CreateClient().Dispose();
        var (name, value) = await app.SessionCookieAsync(await app.PersonAsync());
        using var client = watched.CreateDefaultClient(new Uri(app.PublicUrl));
        client.DefaultRequestHeaders.Add("Cookie", $"{name}={value}");
        commands.Sending = _ => throw new InvalidOperationException("The database is away.");

        using var answer = await client.GetAsync("/status", Cancel);
        var page = await answer.PageAsync();
        using var failed = await client.GetAsync("/entries", Cancel);
        var failure = await failed.PageAsync();
        commands.Sending = null;

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Not everything works right now");
        page.QuerySelectorAll("td").Select(cell => cell.TextContent).ShouldBe(["disturbed", "works", "disturbed"]);
        failed.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        failure.QuerySelector("h1")!.TextContent.ShouldBe("Something went wrong on our side");
        failure.QuerySelector(".request-id code")!.TextContent.ShouldBe(failed.Headers.GetValues("X-Request-Id").Single());
    }
}
