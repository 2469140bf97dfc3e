using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;
using TestServer = Palmares.Testing.Databases.TestServer;

namespace Palmares.Web.Tests.Hosting.Health;

public sealed class ReadinessTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [OnEveryServer]
    public async Task A_node_that_serves_says_so_part_by_part(TestServer server)
    {
        await using var app = await TestApp.StartAsync(server);

        (await AskAsync(app.CreateClient())).ShouldBe((HttpStatusCode.OK,
            """{"status":"ready","parts":{"database":"ok","migrations":"ok","disk":"ok","worker":"ok","index":"ok"}}"""));
    }

    [Theory]
    [OnEveryServer]
    public async Task A_database_older_than_the_program_is_not_served(TestServer server)
    {
        await using var app = await TestApp.StartAsync(server);
        using var client = app.CreateClient();
        await AskAsync(client);
        await using (var db = app.Database.NewContext())
            await db.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsHistory" """, Cancel);

        app.Clock.Advance(TimeSpan.FromSeconds(1));

        (await AskAsync(client)).ShouldBe((HttpStatusCode.ServiceUnavailable,
            """{"status":"not ready","parts":{"database":"ok","migrations":"failed","disk":"ok","worker":"ok","index":"ok"}}"""));
    }

    [Fact]
    public async Task A_database_that_is_away_takes_the_node_out_and_its_return_brings_it_back()
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        var commands = new CommandLog();
        await using var watched = app.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<IInterceptor>(commands)));
        using var client = watched.CreateClient();
        await AskAsync(client);

        commands.Sending = _ => throw new InvalidOperationException("no way to host 10.0.0.7, user palmares");
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        (await AskAsync(client)).ShouldBe((HttpStatusCode.ServiceUnavailable,
            """{"status":"not ready","parts":{"database":"failed","migrations":"failed","disk":"ok","worker":"ok","index":"ok"}}"""));

        commands.Sending = null;
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        (await AskAsync(client)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task However_often_it_is_asked_the_database_is_asked_once_a_second()
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        var commands = new CommandLog();
        await using var watched = app.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<IInterceptor>(commands)));
        using var client = watched.CreateClient();
        await AskAsync(client);
        commands.Clear();

        for (var i = 0; i < 20; i++) await AskAsync(client);

        commands.Texts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_full_disk_takes_the_node_out()
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        await using var full = app.WithWebHostBuilder(builder => builder.UseSetting("PALMARES_DISK_RESERVE", "1000000000"));

        (await AskAsync(full.CreateClient())).ShouldBe((HttpStatusCode.ServiceUnavailable,
            """{"status":"not ready","parts":{"database":"ok","migrations":"ok","disk":"failed","worker":"ok","index":"ok"}}"""));
    }

    [Fact]
    public async Task A_node_that_was_told_to_stop_wants_no_new_visitors_and_still_answers()
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        await using var draining = app.WithWebHostBuilder(builder => builder.UseSetting("PALMARES_DRAIN", "5"));
        using var client = draining.CreateClient();
        await AskAsync(client);
        var life = draining.Services.GetRequiredService<IHostApplicationLifetime>();

        life.StopApplication();

        (await AskAsync(client)).ShouldBe((HttpStatusCode.ServiceUnavailable,
            """{"status":"stopping","parts":{"database":"ok","migrations":"ok","disk":"ok","worker":"ok","index":"ok"}}"""));
        (await client.GetStringAsync("/health/live", Cancel)).ShouldBe("live");
        while (!life.ApplicationStopped.IsCancellationRequested)
        {
            app.Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }
    }

    private static async Task<(HttpStatusCode Status, string Body)> AskAsync(HttpClient client)
    {
        using var answer = await client.GetAsync("/health/ready", Cancel);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }
}
