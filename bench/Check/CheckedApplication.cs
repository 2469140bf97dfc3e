using Microsoft.EntityFrameworkCore.Diagnostics;
using Palmares.Bench.Load;
using Palmares.Bench.Table;
using Palmares.Web.Hosting;

namespace Palmares.Bench.Check;

/// <summary>The whole application in this process, where its commands and allocations can be counted, and one connection to it.</summary>
internal sealed class CheckedApplication : IAsyncDisposable
{
    private readonly CommandCount _commands = new();
    private readonly CommitCount _commits = new();
    private readonly HttpConnection _connection = new();
    private readonly WebApplication _app;

    private CheckedApplication(string dataFolder, bool isDemo)
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
        builder.Configuration["PALMARES_DEMO"] = isDemo ? "1" : "0";
        builder.Configuration["PALMARES_URL"] = "http://127.0.0.1";
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<IInterceptor>(_commands).AddSingleton<IInterceptor>(_commits).AddSingleton<IStartupFilter>(_commands);
        builder.Services.AddPalmaresData(builder.Configuration);
        builder.AddPalmaresWeb();
        _app = builder.Build();
        _app.UsePalmaresWeb();
    }

    public int Port => new Uri(_app.Urls.Single()).Port;

    /// <summary>Transactions committed so far, those of the background too.</summary>
    public int Commits => _commits.Count;

    public static async Task<CheckedApplication> StartAsync(string dataFolder, bool isDemo = false)
    {
        var checkedApp = new CheckedApplication(dataFolder, isDemo);
        await checkedApp._app.StartAsync();
        await checkedApp._connection.OpenAsync(checkedApp.Port);
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
