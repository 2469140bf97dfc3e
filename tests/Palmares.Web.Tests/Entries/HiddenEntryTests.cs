using System.Net;
using Microsoft.EntityFrameworkCore;
using Palmares.Domain.Access;
using Palmares.Domain.Entries;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;
using Palmares.Web.Features.Shared;

namespace Palmares.Web.Tests.Entries;

/// <summary>Whoever may not see an entry finds at every address what stands where there is none, and changes nothing.</summary>
public sealed class HiddenEntryTests
{
    private static readonly (string Name, Func<int, string> Address)[] Pages =
    [
        ("entry", Links.Entry), ("form", number => Links.EntryForm(number, "issue")), ("check", Links.EntryCheck), ("preview", Links.EntryPreview),
        ("versions", Links.EntryVersions), ("version", number => Links.EntryVersion(number, 1)), ("comparison", number => Links.EntryComparison(number, 1, 1)),
        ("people", Links.EntryPeople), ("withdrawal", Links.EntryWithdrawal), ("status", Links.EntryStatus),
    ];

    private static readonly string[] Posts =
        ["form/issue", "form/issue?handler=resolve", "versions/1", "people?handler=invite", "people?handler=change", "people?handler=revoke", "people?handler=transfer", "withdraw"];

    [Fact]
    public async Task Hidden_is_as_if_it_were_missing()
    {
        await using var desk = await EntryApp.StartAsync(TestServer.Sqlite, (EntryField.Title, "A secret title"), (EntryField.Issue, "A secret text"));
        (await desk.Client.SubmitAsync(Links.EntryForm(desk.Number, "issue"), [("issue", "A secret text, saved")])).Dispose();
        var strangers = await StrangersAsync(desk.App);

        foreach (var (who, client) in strangers)
        {
            foreach (var (name, address) in Pages) (await AnswerAsync(client, address(desk.Number))).ShouldBe(await AnswerAsync(client, address(1)), $"{who}: {name}");
            var token = await EntryApp.TokenAsync(client);
            foreach (var post in Posts)
                (await PostAsync(client, $"/entries/{desk.Number}/{post}", token)).ShouldBe(await PostAsync(client, $"/entries/1/{post}", token), $"{who}: POST {post}");
            (await desk.AutosaveAsync(client, "issue", "Changed", 2)).Status.ShouldBe(HttpStatusCode.NotFound, who);
            (await client.PageAsync(Links.Entries)).Body!.TextContent.ShouldNotContain("secret");
        }

        (await desk.FieldAsync(EntryField.Issue)).ShouldBe(("A secret text, saved", 2));
        await using var db = desk.App.Database.NewContext();
        var entry = await db.Entries.Include(row => row.Shares).SingleAsync(row => row.Id == desk.Entry.Id, EntryApp.Cancel);
        (entry.WithdrawnAt, entry.OwnerId, entry.Shares.Count).ShouldBe((null, desk.Author.Id, 0));
        (await db.Invitations.CountAsync(EntryApp.Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task A_visitor_is_asked_to_sign_in_whether_or_not_there_is_an_entry()
    {
        await using var desk = await EntryApp.StartAsync(TestServer.Sqlite);
        foreach (var (name, address) in Pages)
        {
            using var there = await desk.App.Visitor().GetAsync(address(desk.Number), EntryApp.Cancel);
            using var missing = await desk.App.Visitor().GetAsync(address(1), EntryApp.Cancel);

            there.StatusCode.ShouldBe(HttpStatusCode.Redirect, name);
            there.Headers.Location!.OriginalString.Replace(desk.Number.ToString(null as IFormatProvider), "1", StringComparison.Ordinal).ShouldBe(missing.Headers.Location!.OriginalString);
        }
    }

    [Fact]
    public async Task Whoever_may_only_read_changes_nothing()
    {
        await using var desk = await EntryApp.StartAsync(TestServer.Sqlite, (EntryField.Issue, "As it was"));
        var signatory = await desk.App.SignedInAsync(await desk.App.AuthorAsync("Nicole", role: InstitutionRole.Signatory));

        (await signatory.PageAsync(Links.EntryPreview(desk.Number))).QuerySelector(".entry-text")!.TextContent.ShouldContain("As it was");
        (await AnswerAsync(signatory, Links.EntryForm(desk.Number, "issue"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await AnswerAsync(signatory, Links.EntryWithdrawal(desk.Number))).Status.ShouldBe(HttpStatusCode.NotFound);
        var token = await EntryApp.TokenAsync(signatory);
        foreach (var post in Posts) (await PostAsync(signatory, $"/entries/{desk.Number}/{post}", token)).Status.ShouldBe(HttpStatusCode.NotFound, post);
        (await desk.AutosaveAsync(signatory, "issue", "Changed", 1)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await desk.FieldAsync(EntryField.Issue)).ShouldBe(("As it was", 1));
    }

    [Fact]
    public async Task The_secretariat_reads_what_was_submitted_and_not_what_is_being_written()
    {
        await using var desk = await EntryApp.StartAsync(TestServer.Sqlite, (EntryField.Title, "Title"), (EntryField.Issue, "Submitted text"));
        var officer = await desk.App.SignedInAsync(await desk.App.PersonAsync("Sofia", offices: [new(AssociationRole.Secretariat, null)]));
        (await AnswerAsync(officer, Links.Entry(desk.Number))).Status.ShouldBe(HttpStatusCode.NotFound);
        await SubmitAsync(desk);
        await desk.AutosaveAsync(desk.Client, "issue", "Text of later", 1);

        var text = (await officer.PageAsync(Links.EntryPreview(desk.Number))).QuerySelector(".entry-text")!.TextContent;

        text.ShouldContain("Submitted text");
        text.ShouldNotContain("later");
        foreach (var address in new[] { Links.EntryVersions(desk.Number), Links.EntryCheck(desk.Number), Links.EntryPeople(desk.Number) })
            (await AnswerAsync(officer, address)).Status.ShouldBe(HttpStatusCode.NotFound, address);
        (await officer.PageAsync(Links.Entries)).QuerySelectorAll(".work-entry h3").Select(title => title.TextContent.Trim()).ShouldBe(["Title"]);
    }

    private static async Task<List<(string Who, HttpClient Client)>> StrangersAsync(TestApp app) =>
    [
        ("author elsewhere", await app.SignedInAsync(await app.AuthorAsync("Jonas", "de-dguv"))),
        ("coordinator elsewhere", await app.SignedInAsync(await app.AuthorAsync("Katrin", "de-dguv", InstitutionRole.Coordinator))),
        ("juror", await app.SignedInAsync(await app.PersonAsync("Amina", offices: [new(AssociationRole.Juror, EntryDesk.CompetitionId)]))),
        ("secretariat", await app.SignedInAsync(await app.PersonAsync("Sofia", offices: [new(AssociationRole.Secretariat, null)]))),
        ("administrator", await app.SignedInAsync(await app.PersonAsync("Ada", offices: [new(AssociationRole.Administrator, null)]))),
        ("auditor without a second factor", await app.SignedInAsync(await app.PersonAsync("Oscar", offices: [new(AssociationRole.Auditor, null)]), withSecondFactor: false)),
        ("nobody in particular", await app.SignedInAsync(await app.PersonAsync("Nemo"))),
    ];

    private static async Task SubmitAsync(EntryApp desk)
    {
        await using var db = desk.App.Database.NewContext();
        var now = desk.App.Clock.GetUtcNow();
        var draft = await db.DraftFields.Where(field => field.EntryId == desk.Entry.Id).ToListAsync(EntryApp.Cancel);
        var version = EntryVersion.Of(desk.Entry.Id, 1, new(draft.Select(field => KeyValuePair.Create(field.Field, field.Text))), VersionOccasion.Submitted, desk.Author.Id, now);
        db.AddRange(version, new Submission
        {
            EntryId = desk.Entry.Id, VersionId = version.Id, Receipt = "R1", Hash = version.Hash, ReceivedAt = now, SubmittedBy = desk.Author.Id, InGrace = false, FormKey = Guid.NewGuid(),
        });
        await db.SaveChangesAsync(EntryApp.Cancel);
    }

    /// <summary>The body without the form's token, which differs at every answer, and without the address that was asked for.</summary>
    private static async Task<(HttpStatusCode Status, string Body)> AnswerAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, EntryApp.Cancel);
        return (answer.StatusCode, await BodyAsync(answer));
    }

    private static async Task<(HttpStatusCode Status, string Body)> PostAsync(HttpClient client, string address, string token)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token, ["issue"] = "Changed", ["issue-revision"] = "2", ["issue-mine"] = "Changed", ["address"] = "a@b.example",
            ["person"] = Guid.Empty.ToString(), ["invitation"] = Guid.Empty.ToString(), ["reason"] = "Because", ["kind"] = "edit",
        });
        using var answer = await client.PostAsync(address, form, EntryApp.Cancel);
        return (answer.StatusCode, await BodyAsync(answer));
    }

    private static async Task<string> BodyAsync(HttpResponseMessage answer)
    {
        var page = await answer.PageAsync();
        foreach (var token in page.QuerySelectorAll("input[name=__RequestVerificationToken]")) token.Remove();
        return page.QuerySelector("main")?.InnerHtml ?? page.DocumentElement.OuterHtml;
    }
}
