using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Palmares.Testing.Apps;

namespace Palmares.Web.Tests.Testing;

public sealed class TestAppTests
{
    [Fact]
    public async Task The_application_answers_in_memory_in_production_on_the_test_clock()
    {
        await using var app = new TestApp();

        (await app.CreateClient().GetStringAsync("/health/live", TestContext.Current.CancellationToken)).ShouldBe("live");

        app.Services.GetRequiredService<IHostEnvironment>().EnvironmentName.ShouldBe("Production");
        app.Services.GetRequiredService<TimeProvider>().ShouldBeSameAs(app.Clock);
    }

    [Fact]
    public async Task The_live_application_answers_on_a_real_port()
    {
        await using var app = new LiveApp();
        using var client = new SocketsHttpHandler();
        using var invoker = new HttpMessageInvoker(client);

        using var answer = await invoker.SendAsync(
            new HttpRequestMessage(HttpMethod.Get, $"{app.PublicUrl}/health/live"), TestContext.Current.CancellationToken);

        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("live");
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task Its_data_folder_goes_with_it()
    {
        var app = new TestApp();
        Directory.Exists(app.DataFolder).ShouldBeTrue();

        await app.DisposeAsync();

        Directory.Exists(app.DataFolder).ShouldBeFalse();
    }
}
