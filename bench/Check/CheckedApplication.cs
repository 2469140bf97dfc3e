using Microsoft.EntityFrameworkCore.Diagnostics;
using Palmares.Bench.Load;
using Palmares.Bench.Table;
using Palmares.Web.Hosting;

namespace Palmares.Bench.Check;

/// <summary>The whole application in this process, where its commands and allocations can be counted, and one connection to it.</summary>
internal sealed class CheckedApplication : IAsyncDisposable
{
    private readonly CommandCount _commands = new();
    private readonly HttpConnection _connection = new();
    private readonly WebApplication _app;

    private CheckedApplication(string dataFolder)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebServices).Assembly.GetName().Name,
            ContentRootPath = Application.ContentRoot,
            EnvironmentName = Environments.Production,
        });
        builder.Configuration["Logging:LogLevel:Default"] = nameof(LogLevel.Warning);
        builder.Configuration["PALMARES_DATA"] = dataFolder;
        builder.Configuration["PALMARES_DATABASE"] = "";
        builder.Configuration["PALMARES_URL"] = "http://127.0.0.1";
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<IInterceptor>(_commands).AddSingleton<IStartupFilter>(_commands);
        builder.Services.AddPalmaresData(builder.Configuration);
        builder.AddPalmaresWeb();
        _app = builder.Build();
        _app.UsePalmaresWeb();
    }

    public static async Task<CheckedApplication> StartAsync(string dataFolder)
    {
        var checkedApp = new CheckedApplication(dataFolder);
        await checkedApp._app.StartAsync();
        await checkedApp._connection.OpenAsync(new Uri(checkedApp._app.Urls.Single()).Port);
        return checkedApp;
    }

    public async Task<Answer> GetAsync(string address, string encoding = "br", string? ifNoneMatch = null)
    {
        var commands = _commands.Count;
        await _connection.SendAsync(RequestBytes.Get(address, encoding, ifNoneMatch));
        return new(address, _connection.Status, _commands.Count - commands, _connection.Length, _connection.Header("etag") ?? "");
    }

    public async ValueTask DisposeAsync()
    {
        _connection.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}

/// <param name="Bytes">As transferred, head included.</param>
internal sealed record Answer(string Address, int Status, int Commands, int Bytes, string Tag);
