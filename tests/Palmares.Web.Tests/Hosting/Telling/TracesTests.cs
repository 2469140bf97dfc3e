using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Palmares.Testing.Apps;
using Palmares.Web.Hosting.Telling;
using TestServer = Palmares.Testing.Databases.TestServer;

namespace Palmares.Web.Tests.Hosting.Telling;

public sealed class TracesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_is_sent_to_the_collector_by_its_route_without_its_address()
    {
        var received = new ConcurrentQueue<string>();
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var collector = await CollectAsync(received, arrived);
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        await using var traced = app.WithWebHostBuilder(builder => builder
            .UseSetting("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Urls.Single()).UseSetting("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));
        using var client = traced.CreateClient();

        await client.GetAsync("/endorse/kept-to-oneself-4711?also=kept-to-oneself-4711", Cancel);
        await traced.Services.GetServices<IHostedService>().OfType<Traces>().Single().StopAsync(Cancel);

        // The flush gives up after a while on a busy machine; what it sent arrives all the same.
        await arrived.Task.WaitAsync(TimeSpan.FromMinutes(2), Cancel);
        var all = string.Concat(received);
        all.ShouldNotContain("kept-to-oneself-4711");
    }

    private static async Task<WebApplication> CollectAsync(ConcurrentQueue<string> received, TaskCompletionSource arrived)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = builder.Build();
        collector.MapPost("/v1/traces", async (HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body, Encoding.Latin1);
            var body = await reader.ReadToEndAsync();
            received.Enqueue(body);
            if (body.Contains("GET endorse/{token}", StringComparison.Ordinal)) arrived.TrySetResult();
        });
        await collector.StartAsync(Cancel);
        return collector;
    }
}
