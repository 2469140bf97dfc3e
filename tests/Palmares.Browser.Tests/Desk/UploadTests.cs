using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Palmares.Browser.Tests.Browsing;
using Palmares.Browser.Tests.Entries;
using Palmares.Domain.Entries;
using Palmares.Web.Features.Shared;

namespace Palmares.Browser.Tests.Desk;

/// <summary>Files on their way from a browser: how far they are, and what is said of those that are not taken.</summary>
public sealed class UploadTests(Site site)
{
    [Fact]
    public Task A_file_shows_how_far_it_is_and_is_there_at_the_end() => site.VisitAsync(async visit =>
    {
        var desk = await visit.BeginAsync(site);
        await visit.GoToAsync(Links.Attachments(desk.Number));
        await WatchAsync(visit);
        await visit.Page.Locator("#file").SetInputFilesAsync(Pdf("results.pdf", 3_000_000));
        await visit.Page.Locator("#caption").FillAsync("Results of 2024");
        await visit.Page.RouteAsync("**/attachments?handler=Add", async route =>
        {
            await Assertions.Expect(visit.Page.Locator(".upload-progress")).ToBeVisibleAsync();
            await Assertions.Expect(visit.Page.Locator("form[data-upload] button")).ToBeDisabledAsync();
            await route.ContinueAsync();
        });
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add the file" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator(".file")).ToContainTextAsync("results.pdf");
        await Assertions.Expect(visit.Page.Locator(".file [role=status]")).ToContainTextAsync("The file was added.");
        await Assertions.Expect(visit.Page.Locator(".file")).ToContainTextAsync("Results of 2024");
        (await SaidAsync(visit)).ShouldBe(["Sending: 0 %", "The file has arrived and is being examined."]);
        await using var db = site.App.Database.NewContext();
        (await db.Attachments.Where(row => row.EntryId == desk.Entry.Id).Select(row => new { row.FileName, row.Caption }).SingleAsync()).ShouldBe(new { FileName = "results.pdf", Caption = "Results of 2024" });
    });

    [Fact]
    public Task A_wrong_type_is_told_beside_the_field_and_what_was_typed_stays() => site.VisitAsync(async visit =>
    {
        var desk = await visit.BeginAsync(site);
        await visit.GoToAsync(Links.Attachments(desk.Number));
        visit.Expect("status of 422");
        await visit.Page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "macro.exe", MimeType = "application/pdf", Buffer = "MZ"u8.ToArray() });
        await visit.Page.Locator("#caption").FillAsync("Results of 2024");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add the file" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator(".govuk-error-summary")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator("#file-error")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("#caption")).ToHaveValueAsync("Results of 2024");
        (await visit.Page.TitleAsync()).ShouldStartWith("Error: ");
        await visit.ShouldBeForEverybodyAsync("wrong type");

        await visit.Page.Locator("#file").SetInputFilesAsync(Pdf("right.pdf", 1_000));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add the file" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".file")).ToContainTextAsync("right.pdf");
    });

    [Fact]
    public Task A_file_that_is_too_large_is_told_before_it_is_sent() => site.VisitAsync(async visit =>
    {
        var desk = await visit.BeginAsync(site);
        await visit.GoToAsync(Links.Attachments(desk.Number));
        await visit.Page.Locator("#file").SetInputFilesAsync(Pdf("large.pdf", AttachmentRules.MostBytes + 1));
        await Assertions.Expect(visit.Page.Locator(".upload-status")).ToContainTextAsync("The file has more than 10 MB.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add the file" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator("#file")).ToBeFocusedAsync();
        visit.Requests.ShouldNotContain(url => url.Contains("handler=Add", StringComparison.Ordinal));
    });

    [Fact]
    public Task A_lost_connection_keeps_the_file_chosen() => site.VisitAsync(async visit =>
    {
        var desk = await visit.BeginAsync(site);
        await visit.GoToAsync(Links.Attachments(desk.Number));
        await visit.Page.Locator("#file").SetInputFilesAsync(Pdf("train.pdf", 1_000));
        await visit.Page.Context.SetOfflineAsync(true);
        visit.Expect("net::ERR_INTERNET_DISCONNECTED");
        var add = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add the file" });
        await add.ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".upload-status")).ToContainTextAsync("The connection was lost");

        await visit.Page.Context.SetOfflineAsync(false);
        await add.ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".file")).ToContainTextAsync("train.pdf");
    });

    [Fact]
    public Task The_form_comes_back_as_a_document_and_is_shown_without_leaving_the_page() => site.VisitAsync(async visit =>
    {
        var desk = await visit.BeginAsync(site, (EntryField.Title, "A practice"), (EntryField.Issue, "The issue."));
        var form = await visit.Page.Context.APIRequest.GetAsync(site.App.PublicUrl + Links.EntryForm(desk.Number));
        await visit.GoToAsync(Links.EntryUpload(desk.Number));
        var read = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Read the document" });

        visit.Expect("status of 422");
        await visit.Page.Locator("#document").SetInputFilesAsync(Pdf("form.docx", 1_000));
        await read.ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".govuk-error-summary")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator("#document-error")).ToBeVisibleAsync();

        await visit.Page.Locator("#document").SetInputFilesAsync(new FilePayload { Name = "form.docx", MimeType = "application/octet-stream", Buffer = await form.BodyAsync() });
        await read.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("What was read from your document");
        await Assertions.Expect(visit.Page.Locator("h1")).ToBeFocusedAsync();
        await visit.ShouldBeForEverybodyAsync("read");

        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Fill in the form from a document");
    });

    private static FilePayload Pdf(string name, int bytes)
    {
        var content = new byte[bytes];
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n%"u8.CopyTo(content);
        content.AsSpan(160, bytes - 160).Fill((byte)' ');
        "\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.CopyTo(content.AsSpan(bytes - 30));
        return new() { Name = name, MimeType = "application/pdf", Buffer = content };
    }

    /// <summary>Keeps what the status says, over the reload at the end.</summary>
    private static async Task WatchAsync(Visit visit) => await visit.Page.EvaluateAsync(
        """
        () => {
          const status = document.querySelector('.upload-status');
          new MutationObserver(() => sessionStorage.said = JSON.stringify([...JSON.parse(sessionStorage.said ?? '[]'), status.textContent])).observe(status, { childList: true });
        }
        """);

    /// <summary>The first and the last; between them are quarters, as many as the machine is slow.</summary>
    private static async Task<string[]> SaidAsync(Visit visit)
    {
        var said = await visit.Page.EvaluateAsync<string[]>("() => JSON.parse(sessionStorage.said)");
        return [said[0], said[^1]];
    }
}
