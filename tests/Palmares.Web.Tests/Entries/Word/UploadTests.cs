using System.Net;
using Microsoft.EntityFrameworkCore;
using Palmares.Domain.Access;
using Palmares.Domain.Competitions;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;
using Palmares.Web.Features.Shared;
using Palmares.Web.Tests.Files;
using TestServer = Palmares.Testing.Databases.TestServer;

namespace Palmares.Web.Tests.Entries.Word;

public sealed class UploadTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [OnEveryServer]
    public async Task A_downloaded_form_fills_the_fields_of_another_draft_once_that_is_confirmed(TestServer server)
    {
        await using var app = await TestApp.StartAsync(server);
        var (author, browser) = await AuthorAsync(app);
        foreach (var language in Languages.All)
        {
            var from = await EntryAsync(app, author, WordSamples.Filled(language), 10 + (int)language);
            var to = await EntryAsync(app, author, EntryContent.Empty, 20 + (int)language);
            using var download = await browser.GetAsync($"{Links.EntryForm(from.Number)}?lang={language.Code()}", Cancellation);
            var document = await download.Content.ReadAsByteArrayAsync(Cancellation);

            using var read = await SendAsync(browser, to.Number, document);
            (await ContentAsync(app, to)).ShouldBe(EntryContent.Empty);
            using var saved = await browser.SubmitAsync(await read.PageAsync(), Links.EntryUpload(to.Number), form: "form[action$=Save]");

            saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            (await ContentAsync(app, to)).ShouldBe(WordSamples.Filled(language));
            await using var db = app.Database.NewContext();
            (await db.EntryVersions.SingleAsync(version => version.EntryId == to.Id, Cancellation)).Occasion.ShouldBe(VersionOccasion.Uploaded);
        }
    }

    [Fact]
    public async Task A_form_that_comes_back_untouched_changes_nothing_whatever_its_empty_lines()
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        var (author, browser) = await AuthorAsync(app);
        var entry = await EntryAsync(app, author, WordSamples.Filled(Language.Fr).With(EntryField.Resources, "a:\n- b\n\n\n\n- c  \n1. d\n1. e\n*f *"), 12);
        using var download = await browser.GetAsync(Links.EntryForm(12), Cancellation);

        using var read = await SendAsync(browser, 12, await download.Content.ReadAsByteArrayAsync(Cancellation));

        var page = await read.PageAsync();
        page.QuerySelectorAll("input[name=take]").ShouldBeEmpty();
        page.QuerySelector(".empty")!.TextContent.ShouldBe("The document says what the form says already. There is nothing to take over.");
        (await ContentAsync(app, entry))[EntryField.Resources].ShouldStartWith("a:\n- b\n\n\n\n- c");
    }

    [Fact]
    public async Task What_somebody_changed_since_the_download_is_ticked_by_nobody_and_shown_beside()
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        var (author, browser) = await AuthorAsync(app);
        var entry = await EntryAsync(app, author, EntryContent.Empty.With(EntryField.Title, "Old title").With(EntryField.Summary, "Old summary"), 12);
        using var download = await browser.GetAsync(Links.EntryForm(12), Cancellation);
        var document = await download.Content.ReadAsByteArrayAsync(Cancellation);
        await WriteAsync(app, entry, EntryField.Summary, "New summary", 2);
        await WriteAsync(app, entry, EntryField.Lessons, "New lessons", 1);

        using var read = await SendAsync(browser, 12, document);

        var page = await read.PageAsync();
        page.QuerySelectorAll("input[name=take]").Select(box => (box.GetAttribute("value"), box.HasAttribute("checked"))).ShouldBe([("summary", false), ("lessons", false)]);
        page.QuerySelectorAll(".upload-text").Select(text => text.TextContent.Trim()).ShouldBe(["Old summary", "New summary", "New lessons"]);
    }

    [Fact]
    public async Task Saving_over_somebody_is_a_conflict_that_shows_both_texts_and_overwrites_none()
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        var (author, browser) = await AuthorAsync(app);
        var entry = await EntryAsync(app, author, EntryContent.Empty.With(EntryField.Summary, "Old"), 12);
        using var read = await SendAsync(browser, 12, SampleFiles.Docx(("word/document.xml", SampleFiles.Document(Control("summary", "Mine") + Control("issue", "My issue")))));
        await WriteAsync(app, entry, EntryField.Summary, "Theirs", 2);

        using var saved = await browser.SubmitAsync(await read.PageAsync(), Links.EntryUpload(12), form: "form[action$=Save]");

        saved.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await saved.PageAsync()).QuerySelectorAll(".upload-text").Select(text => text.TextContent.Trim()).ShouldBe(["Mine", "Theirs"]);
        var content = await ContentAsync(app, entry);
        (content[EntryField.Summary], content[EntryField.Issue]).ShouldBe(("Theirs", "My issue"));
    }

    [Fact]
    public async Task A_foreign_damaged_or_active_document_is_answered_in_the_reader_s_language()
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        var (author, browser) = await AuthorAsync(app, Language.De);
        await EntryAsync(app, author, EntryContent.Empty, 12);
        (byte[] Content, string Begins)[] documents =
        [
            (SampleFiles.Docx(), "Das ist nicht das offizielle Formular"),
            ("PK\x03\x04 damaged"u8.ToArray(), "Die Datei ist beschädigt"),
            (SampleFiles.Docx(("word/vbaProject.bin", "x")), "Die Datei enthält Makros"),
            (SampleFiles.Docx(("word/document.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")), "Die Datei ist beschädigt"),
            (SampleFiles.Docx(("word/media/bomb.png", new string('0', 20 << 20))), "Die Datei würde entpackt"),
            (SampleFiles.Pdf(), "„form.docx“ enthält eine Datei der Art PDF"),
        ];
        foreach (var (content, begins) in documents)
        {
            using var answer = await SendAsync(browser, 12, content);
            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await answer.PageAsync()).QuerySelector("#document-error")!.TextContent.ShouldStartWith(begins);
        }
    }

    [Fact]
    public async Task Only_its_people_find_the_form_of_an_entry()
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        var (author, _) = await AuthorAsync(app);
        await EntryAsync(app, author, EntryContent.Empty, 12);
        var stranger = await app.SignedInAsync(await app.PersonAsync(posts: [new("de-dguv", InstitutionRole.Author)]));
        var signatory = await app.SignedInAsync(await app.PersonAsync(posts: [new("fr-cnaf", InstitutionRole.Signatory)]));

        (await stranger.GetAsync(Links.EntryForm(12), Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync(Links.EntryUpload(12), Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await signatory.GetAsync(Links.EntryForm(12), Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await signatory.GetAsync(Links.EntryUpload(12), Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var empty = await app.Visitor().GetAsync(Links.EmptyForm(Language.Fr), Cancellation);
        empty.Content.Headers.ContentDisposition!.FileName.ShouldBe("form-fr.docx");
    }

    private static string Control(string code, string text) =>
        $"""<w:sdt><w:sdtPr><w:tag w:val="palmares:{code}"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:sdtContent></w:sdt>""";

    private static async Task<(Palmares.Data.Accounts.Person Person, HttpClient Browser)> AuthorAsync(TestApp app, Language language = Language.En)
    {
        await using var db = app.Database.NewContext();
        var now = app.Clock.GetUtcNow();
        db.Calls.Add(new() { CompetitionId = "africa-2008", OpensAt = now.AddDays(-9), ClosesAt = now.AddDays(9), EndorsementsUntil = now.AddDays(20), TimeZone = "Europe/Zurich", Rules = RuleSet.Reference });
        await db.SaveChangesAsync(Cancellation);
        var author = await app.PersonAsync("Claire Moreau", language, posts: [new("fr-cnaf", InstitutionRole.Author)]);
        return (author, await app.SignedInAsync(author));
    }

    private static async Task<Entry> EntryAsync(TestApp app, Palmares.Data.Accounts.Person owner, EntryContent content, int number)
    {
        var entry = new Entry { Number = number, CompetitionId = "africa-2008", InstitutionId = "fr-cnaf", OwnerId = owner.Id, CreatedAt = app.Clock.GetUtcNow() };
        foreach (var field in EntryFields.All.Where(field => content[field].Length > 0))
            entry.Fields.Add(new() { Field = field, Text = content[field], Revision = 1, SavedAt = entry.CreatedAt, SavedBy = owner.Id });
        await using var db = app.Database.NewContext();
        db.Add(entry);
        await db.SaveChangesAsync(Cancellation);
        return entry;
    }

    private static async Task WriteAsync(TestApp app, Entry entry, EntryField field, string text, int revision)
    {
        await using var db = app.Database.NewContext();
        await db.DraftFields.Where(row => row.EntryId == entry.Id && row.Field == field).ExecuteDeleteAsync(Cancellation);
        db.Add(new DraftField { EntryId = entry.Id, Field = field, Text = text, Revision = revision, SavedAt = app.Clock.GetUtcNow(), SavedBy = entry.OwnerId });
        await db.SaveChangesAsync(Cancellation);
    }

    private static async Task<EntryContent> ContentAsync(TestApp app, Entry entry)
    {
        await using var db = app.Database.NewContext();
        return (await db.Entries.Include(row => row.Fields).SingleAsync(row => row.Id == entry.Id, Cancellation)).Draft;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, int number, byte[] document)
    {
        var token = (await browser.PageAsync(Links.EntryUpload(number))).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(document), "document", "form.docx" } };
        return await browser.PostAsync($"{Links.EntryUpload(number)}?handler=Read", form, Cancellation);
    }
}
