using Palmares.Web.Hosting;

namespace Palmares.Web.Cli;

/// <summary>The web application. Further arguments are settings, such as <c>--urls http://127.0.0.1:8080</c>.</summary>
internal static class ServeVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = Beside(args) });
        // Run from the sources, the pages' files lie in the source tree; this finds them in every environment.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddPalmaresData(builder.Configuration);
        builder.AddPalmaresWeb();

        var app = builder.Build();
        if (app.Services.GetRequiredService<PublicAddress>().Problem is { } problem) throw new InvalidOperationException(problem);
        app.UsePalmaresWeb();
        await app.RunAsync();
        return CommandLine.Done;
    }

    /// <summary>Settings and pages are beside the program, whatever folder it was started in, unless an argument says otherwise.</summary>
    private static string? Beside(string[] args) =>
        Array.Exists(args, arg => arg.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase)) ? null : AppContext.BaseDirectory;
}
