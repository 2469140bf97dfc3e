using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Palmares.Browser.Tests.Browsing;

internal static class Accessibility
{
    private static readonly AxeRunOptions Wcag22AA = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>Axe finds nothing against WCAG 2.2 A and AA; a failure names each rule with its elements.</summary>
    public static async Task ShouldBeAccessibleAsync(this Visit visit, string when = "")
    {
        var result = await visit.Page.RunAxe(Wcag22AA);
        result.Passes.ShouldNotBeEmpty("axe looked at nothing");
        result.Violations
            .SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}: {node.Target}: {node.Html}"))
            .ShouldBeEmpty($"{visit.Path} {when}");
    }
}
