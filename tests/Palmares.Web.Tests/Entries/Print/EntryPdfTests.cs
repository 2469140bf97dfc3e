using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Domain.Access;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Testing.Apps;
using Palmares.Web.Features.Entries.Print;
using Palmares.Web.Features.Shared;
using Palmares.Web.Tests.Entries.Word;
using TestServer = Palmares.Testing.Databases.TestServer;

namespace Palmares.Web.Tests.Entries.Print;

public sealed class EntryPdfTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_PDF_is_tagged_names_version_and_fingerprint_on_its_pages_and_is_made_once()
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite, chromium: "");
        Assert.SkipUnless(app.Services.GetRequiredService<ChromiumPrinter>().IsThere, "No Chromium here.");
        Assert.SkipUnless(new[] { "pdfinfo", "pdftotext", "pdffonts" }.All(IsThere), "No poppler-utils here.");
        var (entry, browser) = await EntryAsync(app);
        var hash = WordSamples.Filled(Language.Fr).Hash();

        var pdf = await browser.GetByteArrayAsync($"{Links.EntryVersionPdf(12, 1)}?lang=fr", Cancellation);

        var path = Path.Join(Directory.CreateTempSubdirectory("palmares-pdf-test-").FullName, "a.pdf");
        await File.WriteAllBytesAsync(path, pdf, Cancellation);
        var information = await RunAsync("pdfinfo", path);
        information["Tagged"].ShouldBe("yes");
        information["JavaScript"].ShouldBe("no");
        information["Page size"].ShouldStartWith("594.96 x 841.92 pts (A4)");
        var text = await TextAsync(path);
        text.ShouldContain($"Soumission 12, version 1 · {hash}");
        text.ShouldContain("Page 1 sur ");
        text.ShouldContain("Accueillir l’enfant");
        (await LinesAsync("pdffonts", path)).Skip(2).ShouldAllBe(font => font.Contains(" yes ", StringComparison.Ordinal));

        var again = await browser.GetByteArrayAsync($"{Links.EntryVersionPdf(12, 1)}?lang=fr", Cancellation);
        again.ShouldBe(pdf);
        File.Delete(path);
    }

    [Fact]
    public async Task Where_nothing_makes_PDFs_the_print_page_is_offered_and_says_so()
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        var (_, browser) = await EntryAsync(app);

        using var answer = await browser.GetAsync(Links.EntryPdf(12), Cancellation);
        answer.Headers.Location!.OriginalString.ShouldBe(Links.EntryPrint(12));
        var page = await browser.PageAsync(Links.EntryPrint(12));
        page.QuerySelector(".paper-ways span")!.TextContent.ShouldStartWith("No program that makes PDFs is installed here.");

        page.QuerySelector(".paper-foot code")!.TextContent.ShouldBe(WordSamples.Filled(Language.Fr).Hash());
        page.QuerySelector(".kicker")!.TextContent.ShouldEndWith("· Entry 12, version 1");
    }

    [Fact]
    public async Task Strangers_find_no_paper()
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        await EntryAsync(app);
        var stranger = await app.SignedInAsync(await app.PersonAsync(posts: [new("de-dguv", InstitutionRole.Author)]));

        foreach (var address in new[] { Links.EntryPdf(12), Links.EntryVersionPdf(12, 1), Links.EntryPrint(12) })
            (await stranger.GetAsync(address, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_receipt_is_a_tagged_PDF_in_the_reader_s_language_for_the_people_of_the_entry()
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite, chromium: "");
        Assert.SkipUnless(app.Services.GetRequiredService<ChromiumPrinter>().IsThere, "No Chromium here.");
        Assert.SkipUnless(new[] { "pdfinfo", "pdftotext" }.All(IsThere), "No poppler-utils here.");
        await app.OpenCallAsync();
        var (entry, browser) = await EntryAsync(app, EntryDesk.CompetitionId);
        var hash = WordSamples.Filled(Language.Fr).Hash();
        await using (var db = app.Database.NewContext())
        {
            var version = await db.EntryVersions.SingleAsync(Cancellation);
            db.Add(new Submission { EntryId = entry.Id, VersionId = version.Id, Receipt = "R-2222-3333", FormKey = Guid.NewGuid(), Hash = hash, ReceivedAt = new(2026, 11, 30, 22, 30, 0, TimeSpan.Zero), SubmittedBy = entry.OwnerId, InGrace = true });
            await db.SaveChangesAsync(Cancellation);
        }
        var address = Links.ReceiptPdf(12, "R-2222-3333");

        using var answer = await browser.GetAsync($"{address}?lang=de", Cancellation);

        answer.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("receipt-R-2222-3333-de.pdf");
        var path = Path.Join(Directory.CreateTempSubdirectory("palmares-pdf-test-").FullName, "a.pdf");
        await File.WriteAllBytesAsync(path, await answer.Content.ReadAsByteArrayAsync(Cancellation), Cancellation);
        (await RunAsync("pdfinfo", path))["Tagged"].ShouldBe("yes");
        var text = await TextAsync(path);
        foreach (var part in new[] { "R-2222-3333", hash, "30. November 2026, 23:30", "30. November 2026, 22:30", "https://practices.example.org/receipts/R-2222-3333" }) text.ShouldContain(part);
        (await browser.PageAsync(Links.EntryStatus(12))).QuerySelectorAll($"a[href='{address}']").Length.ShouldBe(1);
        var stranger = await app.SignedInAsync(await app.PersonAsync(posts: [new("de-dguv", InstitutionRole.Author)]));
        foreach (var (client, missing) in new[] { (stranger, address), (browser, Links.ReceiptPdf(12, "R-2222-4444")), (browser, Links.ReceiptPdf(12, "nonsense")) })
            (await client.GetAsync(missing, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound, missing);
        File.Delete(path);
    }

    [Theory]
    [InlineData("Entry 1", "\"Entry 1\"")]
    [InlineData("\"; } body { display: none", "\"\\000022 \\00003b  \\00007d  body \\00007b  display\\00003a  none\"")]
    [InlineData("é\n", "\"\\0000e9 \\00000a \"")]
    public void Words_in_a_style_sheet_stay_words(string text, string quoted) => PaperWords.Quoted(text).ShouldBe(quoted);

    private static async Task<(Entry Entry, HttpClient Author)> EntryAsync(TestApp app, string competition = "africa-2008")
    {
        var author = await app.PersonAsync("Claire Moreau", posts: [new("fr-cnaf", InstitutionRole.Author)]);
        var content = WordSamples.Filled(Language.Fr);
        var entry = new Entry { Number = 12, CompetitionId = competition, InstitutionId = "fr-cnaf", OwnerId = author.Id, CreatedAt = app.Clock.GetUtcNow() };
        foreach (var field in EntryFields.All.Where(field => content[field].Length > 0))
            entry.Fields.Add(new() { Field = field, Text = content[field], Revision = 1, SavedAt = entry.CreatedAt, SavedBy = author.Id });
        await using var db = app.Database.NewContext();
        db.AddRange(entry, EntryVersion.Of(entry.Id, 1, content, VersionOccasion.Saved, author.Id, entry.CreatedAt));
        await db.SaveChangesAsync(Cancellation);
        return (entry, await app.SignedInAsync(author));
    }

    private static bool IsThere(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Join(folder, program)));

    private static async Task<Dictionary<string, string>> RunAsync(string program, string path) =>
        (await LinesAsync(program, path)).Select(line => line.Split(':', 2)).Where(pair => pair.Length == 2).DistinctBy(pair => pair[0]).ToDictionary(pair => pair[0], pair => pair[1].Trim());

    private static async Task<string[]> LinesAsync(string program, string path) => (await OutputAsync(program, path)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static async Task<string> TextAsync(string path) => (await OutputAsync("pdftotext", path, "-")).ReplaceLineEndings(" ");

    private static async Task<string> OutputAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        return output;
    }
}
