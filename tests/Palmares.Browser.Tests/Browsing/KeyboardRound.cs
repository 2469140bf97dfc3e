namespace Palmares.Browser.Tests.Browsing;

/// <summary>Through a whole page by the tab key.</summary>
internal static class KeyboardRound
{
    private const string Watch =
        """
        () => {
          const watch = window.keyboardRound = { reached: new Set(), unseen: [] };
          document.addEventListener('focusin', ({ target }) => {
            if (watch.reached.has(target)) return;
            watch.reached.add(target);
            const style = getComputedStyle(target);
            const box = target.getBoundingClientRect();
            if (!box.width || !box.height || (style.outlineStyle === 'none' && style.boxShadow === 'none')) watch.unseen.push(target.outerHTML.slice(0, 120));
          });
          return document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]').length;
        }
        """;

    private const string Report =
        """
        () => {
          const { reached, unseen } = window.keyboardRound;
          const groups = new Set([...reached].filter(element => element.type === 'radio').map(element => element.name));
          const left = [...document.querySelectorAll('main :is(a[href], button, input:not([type=hidden]), select, textarea, summary)')]
            .filter(element => !reached.has(element) && !element.disabled && element.checkVisibility({ visibilityProperty: true }) && !(element.type === 'radio' && groups.has(element.name)))
            .map(element => element.outerHTML.slice(0, 120));
          return { Unseen: unseen, Left: left };
        }
        """;

    /// <summary>Everything in the main part takes the focus, and whatever takes it is seen to have it.</summary>
    public static async Task ShouldBeReachedByKeyboardAsync(this Visit visit)
    {
        var most = await visit.Page.EvaluateAsync<int>(Watch);
        // A date takes the focus once for each of its parts.
        for (var stop = 0; stop <= most + 10; stop++) await visit.Page.Keyboard.PressAsync("Tab");
        var report = await visit.Page.EvaluateAsync<Found>(Report);
        report.Left.ShouldBeEmpty($"takes no focus on {visit.Path}");
        report.Unseen.ShouldBeEmpty($"focus that cannot be seen on {visit.Path}");
    }

    private sealed record Found
    {
        public string[] Unseen { get; init; } = [];

        public string[] Left { get; init; } = [];
    }
}
