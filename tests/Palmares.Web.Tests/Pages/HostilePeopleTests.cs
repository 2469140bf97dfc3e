using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Data.Outbox;
using Palmares.Domain.Access;
using Palmares.Domain.Endorsements;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Endorsing;
using Palmares.Web.Features.Shared.Search;
using Palmares.Web.Features.Shared.Submitting;
using Palmares.Web.Tests.Files;
using Palmares.Web.Tests.Submitting;
using static Palmares.Web.Tests.Submitting.Stage;

namespace Palmares.Web.Tests.Pages;

/// <summary>Whatever people write is text, on every page that the desk's links lead to, in mails, on paper and in documents.</summary>
public sealed partial class HostilePeopleTests
{
    /// <summary>What each field says between its markup, to be found again as text.</summary>
    private static readonly string[] Fields =
    [
        "title", "issue", "summary", "contact", "caption", "alternative", "owner", "coordinator", "function", "institution", "signatory", "signatory-function", "signed", "signed-function", "declined", "withdrawn", "extension",
    ];

    [Fact]
    public async Task What_people_write_shows_as_text_wherever_it_shows()
    {
        await using var stage = await SetAsync(TestServer.Sqlite);
        await WriteAsync(stage);
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        var sofia = await stage.App.PersonAsync(Payload("owner"), offices: [new(AssociationRole.Secretariat, null)]);
        var director = await stage.AskAsync(db => db.People.SingleAsync(row => row.Email == DirectorAddress, Cancel));
        foreach (var person in new[] { stage.Claire, stage.Hugo, sofia, director })
            await CrawlAsync(await stage.App.SignedInAsync(person), [Links.Entries, Links.Account], seen);
        var link = (await stage.MailsAsync("endorsement-request"))[^1];
        await CrawlAsync(stage.App.Visitor(), [stage.App.LinkIn(link), Links.Receipts], seen);

        seen.ShouldBe(Fields.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task In_mails_nothing_that_people_write_becomes_a_link_or_a_line_of_ours()
    {
        await using var stage = await SetAsync(TestServer.Sqlite);
        await WriteAsync(stage, "https://evil.example/steal\r\nBcc: a@evil.example {secret}");

        var mails = await stage.AskAsync(db => db.Messages.AsNoTracking().ToListAsync(Cancel));

        mails.Select(mail => mail.Template).Distinct().Order().ShouldBe(["endorsement-declined", "endorsement-request", "extension-granted", "new-signatory", "receipt"]);
        mails.ShouldAllBe(mail => !mail.Subject.Contains('\n') && !mail.Subject.Contains('\r'));
        mails.SelectMany(mail => mail.Body.Split('\n')).Where(line => line.StartsWith("Bcc", StringComparison.Ordinal) || Address().Matches(line).Any(address => !address.Value.StartsWith(stage.App.PublicUrl, StringComparison.Ordinal))).ShouldBeEmpty();
        mails.Where(mail => mail.Secret is not null).Select(mail => mail.Body.Split("{secret}").Length - 1).ShouldAllBe(count => count == 1);
        mails.Where(mail => mail.Secret is null && mail.State != MessageState.Cancelled).ShouldAllBe(mail => !mail.Body.Contains("{secret}"));
    }

    [Fact]
    public async Task In_a_document_what_people_write_is_text()
    {
        await using var stage = await SetAsync(TestServer.Sqlite);
        await WriteAsync(stage);
        using var claire = await stage.App.SignedInAsync(stage.Claire);

        using var package = new ZipArchive(await claire.GetStreamAsync("/entries/1/form.docx", Cancel));

        var document = XDocument.Load(package.GetEntry("word/document.xml")!.Open());
        string.Concat(document.Descendants().Where(node => node.Name.LocalName == "t").Select(node => node.Value)).ShouldContain(Payload("title"));
        document.Descendants().Where(node => node.Name.LocalName is "script" or "img" or "instrText" or "fldSimple").ShouldBeEmpty();
        foreach (var part in package.Entries.Where(part => part.FullName.EndsWith(".rels", StringComparison.Ordinal)))
            XDocument.Load(part.Open()).Descendants().Attributes("Target").Where(target => target.Value.StartsWith("javascript", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    private static string Payload(string field) => $"\"><script>alert('{field}')</script><img src=x onerror=alert(2)></textarea>{{{{7*7}}}}${{7*7}}[y](javascript:alert(3))&lt;<b>";

    /// <summary>Entries in three states, with hostile words in whatever takes words; past the forms, as if they had let them in.</summary>
    private static async Task WriteAsync(Stage stage, string? words = null)
    {
        string Hostile(string field) => words is null ? Payload(field) : $"{field} {words}";
        var now = stage.App.Clock.GetUtcNow();
        var officer = await stage.App.PersonAsync("Pierre Dubois", offices: [new(AssociationRole.Secretariat, null)]);
        await stage.App.PersonAsync("Nicole", posts: [new("fr-cnaf", InstitutionRole.Signatory)], address: DirectorAddress);
        await stage.DoAsync(async db =>
        {
            await db.People.Where(row => row.Id == stage.Claire.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, Hostile("owner")), Cancel);
            await db.People.Where(row => row.Id == stage.Hugo.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, Hostile("coordinator")), Cancel);
            await db.Memberships.ExecuteUpdateAsync(set => set.SetProperty(row => row.Function, Hostile("function")), Cancel);
            // Names of institutions are the association's own words; on pages they are text all the same.
            if (words is null) (await db.Institutions.SingleAsync(row => row.Id == "fr-cnaf", Cancel)).Names = new([new("en", Hostile("institution"))]);
        });
        await stage.App.Services.GetRequiredService<LibraryIndex>().CatchUpAsync(Cancel);
        for (var number = 1; number <= 3; number++)
        {
            var entry = await stage.EntryAsync("de-dguv");
            await stage.WriteAsync(entry, (EntryField.Title, Hostile("title")), (EntryField.Issue, Hostile("issue")), (EntryField.Summary, Hostile("summary")), (EntryField.ContactName, Hostile("contact")));
            await stage.DoAsync(async db =>
            {
                db.Attachments.Add(new() { EntryId = entry.Id, FileName = "a.png", MediaType = "image/png", Bytes = 3, Sha256 = new string('a', 64), Caption = Hostile("caption"), AlternativeText = Hostile("alternative"), AddedBy = stage.Claire.Id, AddedAt = now });
                await db.EntrySignatories.Where(row => row.EntryId == entry.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, Hostile("signatory")).SetProperty(row => row.Function, Hostile("signatory-function")), Cancel);
            });
            var outcome = await stage.SubmitAsync(entry);
            outcome.Violations.ShouldBeEmpty();
        }
        var requests = await stage.AskAsync(db => db.EndorsementRequests.AsNoTracking().OrderBy(row => row.EntryId).ThenBy(row => row.Kind).ToListAsync(Cancel));
        foreach (var (request, endorses) in new[] { (requests[0], true), (requests[2], false) })
            await stage.UseAsync<DecideEndorsement, IReadOnlyList<Violation>>(decide => decide.RunAsync(request.Id, new(endorses, Hostile("signed"), Hostile("signed-function"), endorses ? "" : Hostile("declined")), new(EndorsementChannel.Account, stage.Hugo.Id, null), Cancel));
        var last = requests[4].EntryId;
        if (words is null) await stage.UseAsync<WithdrawEntry, IReadOnlyList<Violation>>(withdraw => withdraw.RunAsync(last, stage.Claire.Id, Hostile("withdrawn"), Cancel));
        await stage.UseAsync<Features.Secretariat.GrantExtension, IReadOnlyList<Violation>>(grant => grant.RunAsync(new(CompetitionId, "fr-cnaf", null, "2026-12-04T18:00", Hostile("extension")), officer.Id, Cancel));
    }

    /// <summary>Follows every link inside the desk; one page of each shape, but every entry.</summary>
    private static async Task CrawlAsync(HttpClient client, IEnumerable<string> from, SortedSet<string> found)
    {
        using var browser = client;
        var seen = from.ToHashSet(StringComparer.Ordinal);
        for (var next = new Queue<string>(seen); next.TryDequeue(out var current);)
        {
            using var answer = await browser.GetAsync(current, Cancel);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            var page = await answer.PageAsync();
            ShouldHoldNoForeignMarkup(page, current);
            foreach (var match in Mark().Matches(page.DocumentElement.TextContent + string.Concat(page.QuerySelectorAll<IHtmlInputElement>("input").Select(input => input.Value)))) found.Add(((Match)match).Groups[1].Value);
            foreach (var link in page.QuerySelectorAll("main a[href]").Select(anchor => anchor.GetAttribute("href")!.Split('#')[0]).Where(address => Desk().IsMatch(address) && !address.EndsWith(".pdf", StringComparison.Ordinal)))
                if (seen.Add(link)) next.Enqueue(link);
            if (current.EndsWith("/preview", StringComparison.Ordinal) && seen.Add(current.Replace("/preview", "/print", StringComparison.Ordinal))) next.Enqueue(current.Replace("/preview", "/print", StringComparison.Ordinal));
        }
    }

    private static void ShouldHoldNoForeignMarkup(IHtmlDocument page, string address)
    {
        page.QuerySelectorAll("script").Where(script => script.GetAttribute("src")?.StartsWith("/js/", StringComparison.Ordinal) != true).Select(script => script.OuterHtml).ShouldBeEmpty(address);
        page.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)).Select(attribute => attribute.Name).ShouldBeEmpty(address);
        page.QuerySelectorAll("img[src=x], main b, a[href^='javascript:' i]").Select(element => element.OuterHtml).ShouldBeEmpty(address);
        page.DocumentElement.TextContent.ShouldNotContain("alert('title')49", customMessage: address);
    }

    [GeneratedRegex("alert\\('([a-z-]+)'\\)</script><img")]
    private static partial Regex Mark();

    [GeneratedRegex("^/(entries|account|team/|secretariat/|receipts)")]
    private static partial Regex Desk();

    [GeneratedRegex("(https?://|www\\.)\\S+")]
    private static partial Regex Address();
}
