using Palmares.Browser.Tests.Browsing;

namespace Palmares.Browser.Tests.Entering;

/// <summary>How somebody works with pages: with a mouse. Acts end when the page that they lead to is there.</summary>
internal class Hand(Visit visit)
{
    protected Visit Visit { get; } = visit;

    public virtual Task FillAsync(string field, string text) => Visit.Page.Locator(field).FillAsync(text);

    /// <summary>Chooses a radio button or checks a box.</summary>
    public virtual Task ChooseAsync(string name, string value) => Visit.Page.Locator($"input[name='{name}'][value='{value}']").CheckAsync();

    /// <summary>Opens a disclosure.</summary>
    public virtual Task OpenAsync(string summary) => Visit.Page.Locator(summary).ClickAsync();

    /// <summary>Presses a button or follows a link that leads to another page, or to this one anew.</summary>
    public Task PressAsync(string selector) => LoadAsync(() => TouchAsync(selector));

    protected virtual Task TouchAsync(string selector) => Visit.Page.Locator(selector).ClickAsync();

    private async Task LoadAsync(Func<Task> act)
    {
        var loaded = new TaskCompletionSource();
        void OnLoad(object? sender, Microsoft.Playwright.IPage page) => loaded.TrySetResult();
        Visit.Page.Load += OnLoad;
        await act();
        await loaded.Task.WaitAsync(TimeSpan.FromMinutes(1));
        Visit.Page.Load -= OnLoad;
    }
}
