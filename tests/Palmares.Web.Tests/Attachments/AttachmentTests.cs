using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Palmares.Data.Accounts;
using Palmares.Domain.Access;
using Palmares.Domain.Entries;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;
using Palmares.Web.Features.Shared;
using Palmares.Web.Tests.Files;
using TestServer = Palmares.Testing.Databases.TestServer;

namespace Palmares.Web.Tests.Attachments;

public sealed class AttachmentTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [OnEveryServer]
    public async Task A_file_is_added_described_read_removed_and_put_back(TestServer server)
    {
        await using var app = await TestApp.StartAsync(server);
        var (entry, browser) = await EntryAsync(app);

        var added = await AddAsync(browser, entry, "Photo of the nursery.png", SampleFiles.Png(1, 1, ("tEXt", "secret")), caption: "Our nursery");
        added.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await browser.PageAsync(Links.Attachments(entry.Number));
        page.QuerySelector(".file-name a")!.TextContent.ShouldBe("Photo of the nursery.png");
        page.QuerySelector(".notice-attention")!.TextContent.ShouldContain("say what it shows");
        var download = page.QuerySelector(".file-name a")!.GetAttribute("href")!;
        var id = download.Split('/')[^1];

        var described = await browser.SubmitAsync(Links.Attachments(entry.Number), [($"alt-{id}", "Children at a table")], "form[action$=Describe]");
        described.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        // The same words once more are no change.
        await browser.SubmitAsync(Links.Attachments(entry.Number), form: "form[action$=Describe]");
        var empty = await browser.SubmitAsync(Links.Attachments(entry.Number), [($"alt-{id}", " ")], "form[action$=Describe]");
        empty.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        using var answer = await browser.GetAsync(download, Cancellation);
        (await answer.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBe(SampleFiles.Png());
        answer.Content.Headers.ContentDisposition!.ToString().ShouldBe("attachment; filename=\"Photo of the nursery.png\"; filename*=UTF-8''Photo%20of%20the%20nursery.png");
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldBe("sandbox; default-src 'none'; frame-ancestors 'none'");
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.CacheControl.Private.ShouldBeTrue();

        await browser.SubmitAsync(Links.Attachments(entry.Number), form: "form[action$=Remove]");
        (await browser.GetAsync(download, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await browser.SubmitAsync(Links.Attachments(entry.Number), form: "form[action$=Undo]");
        (await browser.GetAsync(download, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await using var db = app.Database.NewContext();
        (await db.Attachments.SingleAsync(Cancellation)).AlternativeText.ShouldBe("Children at a table");
        (await db.AuditRows.OrderBy(row => row.Sequence).Select(row => row.Action).ToListAsync(Cancellation)).ShouldBe(["attachment-added", "attachment-described", "attachment-removed", "attachment-put-back"]);
    }

    [Theory]
    [OnEveryServer]
    public async Task Eight_files_at_once_leave_five(TestServer server)
    {
        await using var app = await TestApp.StartAsync(server);
        var (entry, browser) = await EntryAsync(app);

        // The token's cookie first: requests at once would each be given one.
        await browser.PageAsync(Links.Account);
        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(n => AddAsync(browser, entry, $"{n}.png", SampleFiles.Png(n))));

        answers.Select(answer => answer.StatusCode).Order().ShouldBe([.. Enumerable.Repeat(HttpStatusCode.Redirect, 5), .. Enumerable.Repeat(HttpStatusCode.UnprocessableEntity, 3)]);
        await using var db = app.Database.NewContext();
        (await db.Attachments.CountAsync(Cancellation)).ShouldBe(5);
        (await db.AuditRows.CountAsync(Cancellation)).ShouldBe(5);
    }

    [Theory]
    [OnEveryServer]
    public async Task The_same_file_twice_is_there_once(TestServer server)
    {
        await using var app = await TestApp.StartAsync(server);
        var (entry, browser) = await EntryAsync(app);

        // The token's cookie first: requests at once would each be given one.
        await browser.PageAsync(Links.Account);
        var answers = await Task.WhenAll(Enumerable.Range(1, 3).Select(_ => AddAsync(browser, entry, "a.png", SampleFiles.Png())));

        answers.Select(answer => answer.StatusCode).ShouldAllBe(status => status == HttpStatusCode.Redirect);
        await using var db = app.Database.NewContext();
        (await db.Attachments.CountAsync(Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task A_refused_file_is_told_why_and_what_was_typed_stays()
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        var (entry, browser) = await EntryAsync(app);

        using var active = await AddAsync(browser, entry, "a.pdf", SampleFiles.Pdf("<</S /JavaScript>>"), caption: "Évaluation");
        var page = await active.PageAsync();
        active.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.QuerySelector("#file-error")!.TextContent.ShouldBe("The PDF holds scripts, forms that send, or other files (JavaScript). Print it to a new PDF and choose that.");
        page.QuerySelector("#caption")!.GetAttribute("value").ShouldBe("Évaluation");

        using var large = await AddAsync(browser, entry, "a.png", new byte[AttachmentRules.MostBytes + 1]);
        (await large.PageAsync()).QuerySelector("#file-error")!.TextContent.ShouldBe("The file has more than 10 MB. Make it smaller, for example by reducing the pictures in it, and choose it again.");
        using var none = await AddAsync(browser, entry, "a.png", null);
        (await none.PageAsync()).QuerySelector("#file-error")!.TextContent.ShouldBe("Choose a file first.");
    }

    [Fact]
    public async Task Whoever_may_not_see_the_entry_meets_nothing_and_whoever_may_only_read_changes_nothing()
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        var (entry, author) = await EntryAsync(app);
        await AddAsync(author, entry, "a.png", SampleFiles.Png());
        var page = await author.PageAsync(Links.Attachments(entry.Number));
        var download = page.QuerySelector(".file-name a")!.GetAttribute("href")!;
        var id = download.Split('/')[^1];
        var stranger = await app.SignedInAsync(await app.PersonAsync(posts: [new("de-dguv", InstitutionRole.Author)]));
        var secretariat = await app.SignedInAsync(await app.PersonAsync(offices: [new(AssociationRole.Secretariat, null)]));
        var signatory = await app.SignedInAsync(await app.PersonAsync(posts: [new("fr-cnaf", InstitutionRole.Signatory)]));

        foreach (var browser in new[] { stranger, secretariat })
            foreach (var address in new[] { Links.Attachments(entry.Number), download })
            {
                using var hidden = await browser.GetAsync(address, Cancellation);
                using var missing = await browser.GetAsync(address.Replace($"/{entry.Number}/", "/99/", StringComparison.Ordinal), Cancellation);
                hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);
                Bare(await hidden.Content.ReadAsStringAsync(Cancellation)).ShouldBe(Bare(await missing.Content.ReadAsStringAsync(Cancellation)));
            }

        (await signatory.GetAsync(download, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var read = await signatory.PageAsync(Links.Attachments(entry.Number));
        read.QuerySelectorAll("main form").ShouldBeEmpty();
        foreach (var browser in new[] { stranger, secretariat, signatory })
            foreach (var handler in new[] { "Add", "Describe", "Remove", "Undo" })
            {
                using var answer = await PostAsync(browser, Links.Account, $"{Links.Attachments(entry.Number)}?handler={handler}", new() { { new StringContent(id), "id" }, { new StringContent("x"), $"alt-{id}" } });
                answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            }
        await using var db = app.Database.NewContext();
        (await db.Attachments.SingleAsync(Cancellation)).ShouldSatisfyAllConditions(file => file.RemovedAt.ShouldBeNull(), file => file.AlternativeText.ShouldBe(""));
    }

    [Fact]
    public async Task Files_are_as_late_as_texts()
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        var (entry, author) = await EntryAsync(app);
        await AddAsync(author, entry, "a.png", SampleFiles.Png());
        app.Clock.Advance(TimeSpan.FromDays(6));

        using var late = await PostAsync(author, Links.Account, $"{Links.Attachments(entry.Number)}?handler=Add", new() { { new ByteArrayContent(SampleFiles.Png()), "file", "b.png" } });

        late.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await author.PageAsync(Links.Attachments(entry.Number))).QuerySelectorAll("main form").ShouldBeEmpty();
        await using var db = app.Database.NewContext();
        (await db.Attachments.SingleAsync(Cancellation)).FileName.ShouldBe("a.png");
    }

    [Fact]
    public async Task The_secretariat_reads_what_was_there_at_the_submission()
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        var (entry, author) = await EntryAsync(app);
        await AddAsync(author, entry, "submitted.png", SampleFiles.Png(1));
        app.Clock.Advance(TimeSpan.FromHours(1));
        await using (var db = app.Database.NewContext())
        {
            var version = EntryVersion.Of(entry.Id, 1, EntryContent.Empty, VersionOccasion.Submitted, entry.OwnerId, app.Clock.GetUtcNow());
            db.AddRange(version, new Submission { EntryId = entry.Id, VersionId = version.Id, Receipt = "R-1", FormKey = Guid.NewGuid(), Hash = version.Hash, ReceivedAt = app.Clock.GetUtcNow(), SubmittedBy = entry.OwnerId, InGrace = false });
            await db.SaveChangesAsync(Cancellation);
        }
        app.Clock.Advance(TimeSpan.FromHours(1));
        await author.SubmitAsync(Links.Attachments(entry.Number), form: "form[action$=Remove]");
        await AddAsync(author, entry, "later.png", SampleFiles.Png(2));
        var secretariat = await app.SignedInAsync(await app.PersonAsync(offices: [new(AssociationRole.Secretariat, null)]));

        var page = await secretariat.PageAsync(Links.Attachments(entry.Number));

        page.QuerySelectorAll(".file-name a").Select(link => link.TextContent).ShouldBe(["submitted.png"]);
    }

    private static async Task<(Entry Entry, HttpClient Author)> EntryAsync(TestApp app)
    {
        var author = await app.PersonAsync("Claire Moreau", posts: [new("fr-cnaf", InstitutionRole.Author)]);
        await app.OpenCallAsync();
        var entry = new Entry { Number = 12, CompetitionId = EntryDesk.CompetitionId, InstitutionId = "fr-cnaf", OwnerId = author.Id, CreatedAt = app.Clock.GetUtcNow() };
        await using var db = app.Database.NewContext();
        db.Add(entry);
        await db.SaveChangesAsync(Cancellation);
        return (entry, await app.SignedInAsync(author));
    }

    private static async Task<HttpResponseMessage> AddAsync(HttpClient browser, Entry entry, string name, byte[]? content, string caption = "")
    {
        var form = new MultipartFormDataContent { { new StringContent(caption), "caption" }, { new StringContent(""), "alt" } };
        if (content is not null)
        {
            var file = new ByteArrayContent(content);
            file.Headers.ContentType = MediaTypeHeaderValue.Parse("text/html");
            form.Add(file, "file", name);
        }
        return await PostAsync(browser, Links.Account, $"{Links.Attachments(entry.Number)}?handler=Add", form);
    }

    /// <summary>With the token of some page, as a script would.</summary>
    private static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string tokenFrom, string address, MultipartFormDataContent form)
    {
        var token = (await browser.PageAsync(tokenFrom)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = form };
        request.Headers.Add("X-Form-Token", token);
        return await browser.SendAsync(request, Cancellation);
    }

    /// <summary>Without what differs at each answer: the address asked for and form tokens.</summary>
    private static string Bare(string page) => System.Text.RegularExpressions.Regex.Replace(page, """(value="CfDJ8[^"]*"|/entries/[0-9]+/)""", "");
}
