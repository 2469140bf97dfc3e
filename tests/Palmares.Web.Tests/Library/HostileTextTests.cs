using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Domain.Institutions;
using Palmares.Domain.Library;
using Palmares.Domain.Shared;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;
using Palmares.Web.Features.Shared.Search;

namespace Palmares.Web.Tests.Library;

/// <summary>Whatever somebody wrote into a record is text: on the list, on the record, in its head and in its linked data.</summary>
public sealed class HostileTextTests
{
    private const string Payload = "\"><script>alert(1)</script><img src=x onerror=alert(2)></script><!--${7*7}{{7*7}}' onmouseover='alert(3)";

    private const int Number = 9001;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hostile_record_shows_as_text_everywhere()
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        await InsertAsync(app);
        var client = app.CreateClient();

        var list = await client.PageAsync("/en/library?institution=hostile-one");
        var record = await client.PageAsync($"/en/library/{Number}/hostile");
        var map = await client.PageAsync("/en/library?institution=hostile-one&view=map");

        list.Titles().ShouldBe([$"Title {Payload}"]);
        list.Texts("#facet-institution [aria-current] > span:first-child").ShouldBe([$"Institution {Payload}, France"]);
        record.QuerySelector("h1")!.TextContent.ShouldBe($"Title {Payload}");
        record.QuerySelector(".record-summary")!.TextContent.ShouldBe($"Summary {Payload}");
        record.QuerySelector("a[rel~=external]").ShouldBeNull();
        record.Attribute("meta[name='citation_title']", "content").ShouldBe($"Title {Payload}");
        record.Attribute("meta[property='og:description']", "content").ShouldBe($"Summary {Payload}");
        var report = JsonDocument.Parse(record.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement.GetProperty("@graph")[0];
        report.GetProperty("name").GetString().ShouldBe($"Title {Payload}");
        report.GetProperty("abstract").GetString().ShouldBe($"Summary {Payload}");
        report.GetProperty("author").GetProperty("name").GetString().ShouldBe($"Institution {Payload}");
        foreach (var page in new[] { list, record, map }) ShouldHoldNoForeignMarkup(page);
    }

    [Theory]
    [InlineData("/en/library?q={0}")]
    [InlineData("/en/library?topic={0}&{0}={0}")]
    [InlineData("/en/library?country=FR&q=%22{0}%22&view=charts")]
    public async Task A_hostile_address_shows_as_text(string path)
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);

        ShouldHoldNoForeignMarkup(await app.CreateClient().PageAsync(string.Format(null, path, Uri.EscapeDataString(Payload))));
    }

    [Fact]
    public async Task A_withdrawn_record_leaves_a_tombstone_and_nothing_else()
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        await WithdrawAsync(app, 1);
        var client = app.CreateClient();

        var tombstone = await client.PageAsync("/en/library/1/occupational-integration-nurseries", HttpStatusCode.Gone);
        tombstone.Texts("main h1").ShouldBe(["This practice has been withdrawn"]);
        tombstone.DocumentElement.TextContent.ShouldNotContain("nurseries");
        tombstone.Attribute("meta[name=robots]", "content").ShouldBe("noindex");
        await client.PageAsync("/p/1", HttpStatusCode.Gone);
        (await client.PageAsync("/en/library")).Total().ShouldBe(120);
        (await client.PageAsync("/en/library?q=%22occupational+integration+nurseries%22")).Total().ShouldBe(0);
        (await client.PageAsync("/en/library?institution=fr-cnaf")).Total().ShouldBe(1);
    }

    private static void ShouldHoldNoForeignMarkup(IHtmlDocument page)
    {
        page.QuerySelectorAll("script").Select(script => script.GetAttribute("src") ?? script.GetAttribute("type"))
            .ShouldAllBe(source => source!.StartsWith("/js/", StringComparison.Ordinal) || source == "application/ld+json");
        page.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)).ShouldBeEmpty();
        page.QuerySelectorAll("img").ShouldBeEmpty();
        page.QuerySelectorAll("a[href^='javascript:']").ShouldBeEmpty();
        page.Descendants<IComment>().ShouldBeEmpty();
    }

    private static async Task InsertAsync(TestApp app)
    {
        var now = app.Clock.GetUtcNow();
        await using (var db = app.Database.NewContext())
        {
            db.Institutions.Add(new() { Id = "hostile-one", CountryCode = "FR", RegionId = "europe", Acronym = Payload, Names = Names($"Institution {Payload}"), Basis = InstitutionBasis.PracticeRecord });
            db.Practices.Add(new()
            {
                Number = Number, Id = "hostile", InstitutionId = "hostile-one", CountryCode = "FR", RegionId = "europe", TopicIds = ["health"],
                SourceUrl = "javascript:alert(4)", OriginalLanguage = "en", PublishedAt = now, UpdatedAt = now,
                Texts =
                {
                    new() { PracticeNumber = Number, Language = "en", Title = $"Title {Payload}", TitleOrigin = TextOrigin.Original, Summary = $"Summary {Payload}", SummaryOrigin = TextOrigin.Original },
                },
            });
            await db.SaveChangesAsync(Cancellation);
        }
        await app.Services.GetRequiredService<LibraryIndex>().CatchUpAsync(Cancellation);
    }

    private static async Task WithdrawAsync(TestApp app, int number)
    {
        await using (var db = app.Database.NewContext())
        {
            var practice = await db.Practices.FindAsync([number], Cancellation);
            practice!.WithdrawnAt = app.Clock.GetUtcNow();
            await db.SaveChangesAsync(Cancellation);
        }
        await app.Services.GetRequiredService<LibraryIndex>().CatchUpAsync(Cancellation);
    }

    private static LocalizedText Names(string name) => new([new("en", name)]);
}
