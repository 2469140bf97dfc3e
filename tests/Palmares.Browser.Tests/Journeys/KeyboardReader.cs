using Palmares.Browser.Tests.Browsing;

namespace Palmares.Browser.Tests.Journeys;

/// <summary>Somebody who reads without a mouse. Everything that takes the focus on the way must be seen to have it.</summary>
internal sealed class KeyboardReader(Visit visit)
{
    private const int StopsAtMost = 250;

    private const string Focused =
        """
        selector => {
          const element = document.activeElement;
          if (!element || element === document.body) return [false, null];
          const style = getComputedStyle(element);
          const box = element.getBoundingClientRect();
          const isSeen = box.width > 0 && box.height > 0 && (style.outlineStyle !== 'none' || style.boxShadow !== 'none');
          return [element.matches(selector), isSeen ? null : element.outerHTML.slice(0, 120)];
        }
        """;

    /// <summary>Tabs until something that matches has the focus.</summary>
    public async Task TabToAsync(string selector)
    {
        var unseen = new List<string>();
        for (var stop = 0; stop < StopsAtMost; stop++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var focus = (await visit.Page.EvaluateAsync(Focused, selector)).ShouldNotBeNull();
            if (focus[1].GetString() is { } problem) unseen.Add(problem);
            if (!focus[0].GetBoolean()) continue;
            unseen.ShouldBeEmpty("focus that cannot be seen");
            return;
        }

        Assert.Fail($"{selector} takes no focus on {visit.Path}");
    }

    /// <summary>The text of what has the focus, or of a part of it.</summary>
    public Task<string> ReadAsync(string part = ":scope")
        => visit.Page.EvaluateAsync<string>("part => (document.activeElement.querySelector(part) ?? document.activeElement).textContent.trim()", part);

    public async Task PressEnterAsync()
    {
        var left = visit.Page.Url;
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync(url => url != left);
    }

    /// <summary>As the browser's own key does, which a browser without a window does not have.</summary>
    public Task GoBackAsync() => visit.Page.GoBackAsync();

    public Task TypeAsync(string text) => visit.Page.Keyboard.TypeAsync(text);
}
