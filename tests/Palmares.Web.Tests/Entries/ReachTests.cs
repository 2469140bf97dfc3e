using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Palmares.Testing.Apps;
using Palmares.Web.Features.Demo;
using Palmares.Web.Features.Shared;

namespace Palmares.Web.Tests.Entries;

/// <summary>From "my work" a person reaches, by links alone, every page that is theirs; no link leads to a page that is not there.</summary>
public sealed partial class ReachTests(DemoApp app) : IClassFixture<DemoApp>
{
    private static readonly string[] Reading =
    [
        "/entries/{n}", "/entries/{n}/attachments", "/entries/{n}/endorsements", "/entries/{n}/entry.pdf", "/entries/{n}/preview",
        "/entries/{n}/receipts", "/entries/{n}/receipts/{r}", "/entries/{n}/status", "/receipts/{r}",
    ];

    private static readonly string[] Writing =
    [
        .. Reading, "/entries/new", "/entries/{n}/check", "/entries/{n}/form.docx", "/entries/{n}/form/{p}", "/entries/{n}/people", "/entries/{n}/submit", "/entries/{n}/upload",
        "/entries/{n}/versions", "/entries/{n}/versions/{n}", "/entries/{n}/versions/{n}.pdf", "/entries/{n}/withdraw",
    ];

    /// <summary>What a signatory sees of the own institution's drafts.</summary>
    private static readonly string[] Drafts = ["/entries/{n}/people", "/entries/{n}/versions", "/entries/{n}/versions/{n}", "/entries/{n}/versions/{n}.pdf"];

    public static TheoryData<string, string[]> People => new()
    {
        { "jonas", Writing },
        { "lucia", [.. Writing, "/team/{i}", "/team/{i}/board"] },
        { "katrin", [.. Writing, "/team/{i}", "/team/{i}/board"] },
        { "alvaro", [.. Reading, .. Drafts] },
        { "rui", [.. Reading, .. Drafts, "/entries/{n}/sign"] },
        { "sofia", [.. Reading, "/secretariat/extensions", "/secretariat/paper-endorsements", "/secretariat/signatories"] },
    };

    [Theory]
    [MemberData(nameof(People))]
    public async Task From_my_work_everything_is_reached(string name, string[] pages)
    {
        await using var db = app.Database.NewContext();
        var address = DemoPeople.AddressOf(name);
        using var client = await app.SignedInAsync(await db.People.SingleAsync(person => person.Email == address, TestContext.Current.CancellationToken));
        var reached = new SortedSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string> { Links.Entries };
        for (var next = new Queue<string>(seen); next.TryDequeue(out var current);)
        {
            using var answer = await client.GetAsync(current, TestContext.Current.CancellationToken);
            ((int)answer.StatusCode).ShouldBe(200, $"{current}, as {name}");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            foreach (var link in (await answer.PageAsync()).QuerySelectorAll("main a[href]").Select(link => link.GetAttribute("href")!.Split('#')[0]).Where(IsOfTheDesk))
            {
                // One address of each shape is enough, but every entry's own page is opened.
                var shape = Shape(link);
                if (!(reached.Add(shape) || shape == "/entries/{n}") || !seen.Add(link)) continue;
                // PDFs have tests of their own: where no browser makes them, they lead elsewhere.
                if (!link.EndsWith(".pdf", StringComparison.Ordinal)) next.Enqueue(link);
            }
        }

        reached.Where(shape => !shape.Contains('?')).ShouldBe(pages.Order(StringComparer.Ordinal));
    }

    private static bool IsOfTheDesk(string address) => Desk().IsMatch(address);

    private static string Shape(string address) =>
        Place().Replace(Part().Replace(Receipt().Replace(Number().Replace(address, "/{n}"), "/receipts/{r}"), "/form/{p}"), "/team/{i}");

    [GeneratedRegex("^/(entries/|team/|secretariat/|receipts/)")]
    private static partial Regex Desk();

    [GeneratedRegex("/[0-9]+(?=[/.]|$)")]
    private static partial Regex Number();

    [GeneratedRegex("/receipts/[^/]+$")]
    private static partial Regex Receipt();

    [GeneratedRegex("/form/[a-z]+")]
    private static partial Regex Part();

    [GeneratedRegex("/team/[a-z-]+")]
    private static partial Regex Place();
}
