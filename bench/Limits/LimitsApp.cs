using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Palmares.Bench.Load;

namespace Palmares.Bench.Limits;

/// <summary>
/// The limits that the speed table is measured against, as a web application of its own with nothing in it: a plain Razor
/// Page of 20 items from memory (30 KB, the unit R), 200 constant bytes, and Kestrel's output cache of a page of ours.
/// </summary>
internal static class LimitsApp
{
    public const string Verb = "limits";

    /// <param name="page">The file whose bytes the cached page has.</param>
    public static Task<ServerProcess> StartAsync(string page)
        => ServerProcess.StartAsync(typeof(LimitsApp).Assembly.Location, AppContext.BaseDirectory, [Verb, page], new Dictionary<string, string>(), "/constant");

    /// <param name="arguments">The file whose bytes the cached page has.</param>
    public static void Run(string[] arguments)
    {
        var page = File.ReadAllBytes(arguments[0]);
        var constant = new string('a', 200);

        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddOutputCache();
        builder.Services.AddRazorPages().WithRazorPagesRoot("/Limits/Pages").ConfigureApplicationPartManager(KeepOwn);
        var app = builder.Build();
        app.UseOutputCache();
        app.MapRazorPages();
        app.MapGet("/constant", () => constant);
        app.MapGet("/cached", () => Results.Bytes(page, "text/html; charset=utf-8")).CacheOutput();
        app.Run();
    }

    private static void KeepOwn(ApplicationPartManager parts)
    {
        var own = typeof(LimitsApp).Assembly.GetName().Name;
        foreach (var part in parts.ApplicationParts.Where(part => part.Name != own).ToList()) parts.ApplicationParts.Remove(part);
    }
}
