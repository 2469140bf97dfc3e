using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Palmares.Data;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;

namespace Palmares.Web.Tests.Testing;

public sealed class TestAppTests
{
    [Fact]
    public async Task The_application_answers_in_memory_in_production_on_the_test_clock()
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);

        (await app.CreateClient().GetStringAsync("/health/live", TestContext.Current.CancellationToken)).ShouldBe("live");

        app.Services.GetRequiredService<IHostEnvironment>().EnvironmentName.ShouldBe("Production");
        app.Services.GetRequiredService<TimeProvider>().ShouldBeSameAs(app.Clock);
    }

    [Theory]
    [OnEveryServer]
    public async Task The_application_is_ready_on_a_database_of_its_own(TestServer server)
    {
        await using var app = await TestApp.StartAsync(server);

        var answer = await app.CreateClient().GetStringAsync("/health/ready", TestContext.Current.CancellationToken);

        answer.ShouldStartWith("""{"status":"ready",""");
        app.Services.GetRequiredService<DatabaseProvider>().Name.ShouldBe(server.Name);
    }

    [Fact]
    public async Task The_live_application_answers_on_a_real_port()
    {
        await using var app = new LiveApp();
        await app.InitializeAsync();
        using var handler = new SocketsHttpHandler();
        using var client = new HttpMessageInvoker(handler);

        using var answer = await client.SendAsync(
            new HttpRequestMessage(HttpMethod.Get, $"{app.PublicUrl}/health/live"), TestContext.Current.CancellationToken);

        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("live");
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task Its_data_folder_goes_with_it()
    {
        var app = await TestApp.StartAsync(TestServer.Sqlite);
        var folder = app.Database.Settings["PALMARES_DATA"];
        Directory.Exists(folder).ShouldBeTrue();

        await app.DisposeAsync();

        Directory.Exists(folder).ShouldBeFalse();
    }
}
