using Microsoft.Playwright;

namespace Palmares.Browser.Tests.Browsing;

/// <summary>Who looks at the site, and with what.</summary>
public sealed record Visitor
{
    public static readonly Visitor Default = new();

    public int Width { get; init; } = 1280;

    public int Height { get; init; } = 900;

    public ColorScheme Colors { get; init; } = ColorScheme.Light;

    public bool JavaScript { get; init; } = true;

    internal BrowserNewContextOptions ContextOptions(string baseUrl) => new()
    {
        BaseURL = baseUrl,
        ViewportSize = new ViewportSize { Width = Width, Height = Height },
        ColorScheme = Colors,
        JavaScriptEnabled = JavaScript,
        Locale = "en",
        ReducedMotion = ReducedMotion.Reduce,
    };
}
