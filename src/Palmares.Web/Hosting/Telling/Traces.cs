using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Palmares.Web.Hosting.Telling;

/// <summary>
/// Sends the framework's and the database driver's activities by OTLP to <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>; does nothing where that is
/// empty. Sampling and headers follow the other <c>OTEL_</c> variables of the specification.
/// </summary>
public sealed class Traces(IConfiguration configuration) : IHostedService, IDisposable
{
    private TracerProvider? _provider;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is not { Length: > 0 } endpoint) return Task.CompletedTask;
        _provider = Sdk.CreateTracerProviderBuilder()
            .ConfigureResource(resource => resource.AddService(configuration["OTEL_SERVICE_NAME"] is { Length: > 0 } name ? name : "palmares", serviceVersion: typeof(Traces).Assembly.GetName().Version?.ToString(3), serviceInstanceId: Environment.MachineName))
            .AddSource("Microsoft.AspNetCore", "Npgsql")
            .AddProcessor(new WithoutAddresses())
            .AddOtlpExporter(options => Configure(options, endpoint))
            .Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _provider?.ForceFlush(5_000);
        return Task.CompletedTask;
    }

    public void Dispose() => _provider?.Dispose();

    private void Configure(OtlpExporterOptions options, string endpoint)
    {
        var isHttp = configuration["OTEL_EXPORTER_OTLP_PROTOCOL"] == "http/protobuf";
        options.Protocol = isHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
        options.Endpoint = isHttp ? new Uri(endpoint.TrimEnd('/') + "/v1/traces") : new Uri(endpoint);
    }

    /// <summary>An address may hold a token or what somebody searched for; the template of the route is enough.</summary>
    private sealed class WithoutAddresses : BaseProcessor<Activity>
    {
        private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
        {
            "http.request.method", "http.route", "http.response.status_code", "error.type", "url.scheme", "network.protocol.version",
            "db.system", "db.system.name", "db.name", "db.namespace", "db.statement", "db.query.text", "db.operation.name", "otel.status_code",
        };

        public override void OnEnd(Activity data)
        {
            foreach (var name in data.TagObjects.Select(tag => tag.Key).Where(name => !Kept.Contains(name)).ToList()) data.SetTag(name, null);
        }
    }
}
