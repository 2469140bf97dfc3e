using Microsoft.Playwright;
using Palmares.Testing.Apps;

[assembly: AssemblyFixture(typeof(Palmares.Browser.Tests.Browsing.Site))]

namespace Palmares.Browser.Tests.Browsing;

/// <summary>
/// The running application and one Chromium for all browser tests. Without a Chromium they are skipped, and fail where
/// <c>CI</c> is <c>true</c>.
/// </summary>
public sealed class Site : IAsyncLifetime
{
    /// <summary>Milliseconds; a busy machine is no failure.</summary>
    private const float Patience = 30_000;

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public LiveApp App { get; } = new();

    public async ValueTask InitializeAsync()
    {
        if (ChromiumExecutable.Find() is not { } executable) return;
        await App.InitializeAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Arguments });
    }

    /// <summary>Opens the site as somebody, and afterwards holds what must be true of every visit (<see cref="Visit.ShouldBeClean"/>).</summary>
    public Task VisitAsync(Visitor visitor, Func<Visit, Task> act) => VisitAsync(App, visitor, act);

    /// <summary>The same with another application.</summary>
    public Task VisitAsync(TestApp app, Visitor visitor, Func<Visit, Task> act) => VisitAsync(app.PublicUrl, visitor, act);

    public async Task VisitAsync(string publicUrl, Visitor visitor, Func<Visit, Task> act)
    {
        if (_browser is null) SkipOrFail();
        await using var context = await _browser!.NewContextAsync(visitor.ContextOptions(publicUrl));
        context.SetDefaultTimeout(Patience);
        var visit = new Visit(await context.NewPageAsync(), publicUrl);
        await act(visit);
        visit.ShouldBeClean();
    }

    /// <summary>A browser of its own that keeps what it has in a folder, as people's browsers do; ends by being killed.</summary>
    public async Task VisitUntilKilledAsync(TestApp app, string folder, Func<Visit, Task> act)
    {
        if (_playwright is null) SkipOrFail();
        await using var context = await _playwright!.Chromium.LaunchPersistentContextAsync(folder, new()
        {
            ExecutablePath = ChromiumExecutable.Find(), Args = Arguments, BaseURL = app.PublicUrl, Locale = "en",
        });
        context.SetDefaultTimeout(Patience);
        await act(new(context.Pages[0], app.PublicUrl));
        var closed = new TaskCompletionSource();
        context.Close += (_, _) => closed.TrySetResult();
        ChromiumProcess.Kill(folder);
        await closed.Task;
    }

    public Task VisitAsync(Func<Visit, Task> act) => VisitAsync(Visitor.Default, act);

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        await App.DisposeAsync();
    }

    private static void SkipOrFail()
    {
        const string message = "No Chromium: install it (apt-get install chromium) or name it in PALMARES_CHROMIUM";
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(message);
        Assert.Skip(message);
    }
}
