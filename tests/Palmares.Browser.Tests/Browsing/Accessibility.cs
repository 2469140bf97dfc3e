using Deque.AxeCore.Commons;

namespace Palmares.Browser.Tests.Browsing;

/// <summary>
/// Axe in the page itself: our pages have no frames, and its Playwright binding would open a page more and load axe twice for each
/// look, which took a third of the time of all browser tests.
/// </summary>
internal static class Accessibility
{
    private static readonly string Axe = "() => {\n" + new BundledAxeScriptProvider().GetScript() + "\n}";

    private const string Look =
        """
        async only => {
          const { passes, violations } = await axe.run(document, { runOnly: only, resultTypes: ['violations'] });
          return {
            Passes: passes.length,
            Violations: violations.flatMap(({ id, help, nodes }) => nodes.map(node => `${id}: ${help}: ${node.target}: ${node.html}`)),
          };
        }
        """;

    private static readonly object Wcag22AA = new { type = "tag", values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice" } };

    private static readonly object Colors = new { type = "rule", values = new[] { "color-contrast", "link-in-text-block" } };

    /// <summary>Axe finds nothing against WCAG 2.2 A and AA; a failure names each rule with its elements.</summary>
    public static Task ShouldBeAccessibleAsync(this Visit visit, string when = "") => ShouldHoldAsync(visit, Wcag22AA, when);

    /// <summary>The rules that depend on colours, for the other colours of a page that was looked at as a whole.</summary>
    public static Task ShouldBeReadableAsync(this Visit visit, string when) => ShouldHoldAsync(visit, Colors, when);

    private static async Task ShouldHoldAsync(Visit visit, object only, string when)
    {
        if (!await visit.Page.EvaluateAsync<bool>("() => 'axe' in window")) await visit.Page.EvaluateAsync(Axe);
        var found = await visit.Page.EvaluateAsync<Found>(Look, only);
        found.Passes.ShouldBeGreaterThan(0, "axe looked at nothing");
        found.Violations.ShouldBeEmpty($"{visit.Path} {when}");
    }

    private sealed record Found
    {
        public int Passes { get; init; }

        public string[] Violations { get; init; } = [];
    }
}
