using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Palmares.Domain.Access;
using Palmares.Domain.Endorsements;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;
using Palmares.Web.Tests.Submitting;
using static Palmares.Web.Tests.Submitting.Stage;

namespace Palmares.Web.Tests.Secretariat;

public sealed class SecretariatTests
{
    private const string Extensions = "/secretariat/extensions";

    private const string Paper = "/secretariat/paper-endorsements";

    [Theory, OnEveryServer]
    public async Task An_extension_is_granted_in_official_time_and_revoked_with_a_reason(TestServer server)
    {
        await using var stage = await SetAsync(server);
        var entry = await stage.EntryAsync();
        await stage.SubmitAsync(entry);
        using var sofia = await OfficerAsync(stage, "Sofia Rossi");
        (string, string)[] wish = [("competition", CompetitionId), ("institution", "fr-cnaf"), ("entry", "1"), ("reason", "Flood")];

        (await PressAsync(sofia, Extensions, "grant", [.. wish, ("until", "2027-03-28T02:30")])).ShouldBe(200);
        (await PressAsync(sofia, Extensions, "grant", [.. wish, ("until", "2026-12-01T18:00")])).ShouldBe(200);
        (await PressAsync(sofia, Extensions, "grant", [.. wish, ("until", "9999-12-31T23:59")])).ShouldBe(200);
        (await PressAsync(sofia, Extensions, "grant", [("competition", CompetitionId), ("institution", "de-dguv"), ("entry", "1"), ("reason", "Flood"), ("until", "2026-12-04T18:00")])).ShouldBe(200);
        (await PressAsync(sofia, Extensions, "grant", [.. wish, ("until", "2026-12-04T18:00")])).ShouldBe(302);

        var until = new DateTimeOffset(2026, 12, 4, 17, 0, 0, TimeSpan.Zero);
        (await stage.AskAsync(db => db.Extensions.Select(row => row.Until).ToListAsync(Cancel))).ShouldBe([until]);
        (await stage.AskAsync(db => db.EndorsementRequests.Select(row => row.ExpiresAt).SingleAsync(Cancel))).ShouldBe(until.AddDays(5));
        (await PressAsync(sofia, Extensions, "revoke", ("reason", ""))).ShouldBe(200);
        (await PressAsync(sofia, Extensions, "revoke", ("reason", "Granted by mistake"))).ShouldBe(302);
        (await stage.AskAsync(db => db.EndorsementRequests.Select(row => row.ExpiresAt).SingleAsync(Cancel))).ShouldBe(stage.Closing.AddDays(5));
        (await stage.AskAsync(db => db.AuditRows.OrderBy(row => row.Sequence).Select(row => row.Action).ToListAsync(Cancel))).ShouldBe(["entry-submitted", "extension-granted", "extension-revoked"]);
    }

    [Theory, OnEveryServer]
    public async Task The_institution_is_told_of_more_time_and_its_author_sees_three_clocks(TestServer server)
    {
        await using var stage = await SetAsync(server);
        await stage.DoAsync(db => db.People.ExecuteUpdateAsync(set => set.SetProperty(row => row.TimeZone, "America/Lima"), Cancel));
        var entry = await stage.EntryAsync();
        using var sofia = await OfficerAsync(stage, "Sofia Rossi");
        (await PressAsync(sofia, Extensions, "grant", ("competition", CompetitionId), ("institution", "fr-cnaf"), ("entry", "1"), ("reason", "Flood: see www.example.org"), ("until", "2026-12-04T18:00"))).ShouldBe(302);

        var mails = await stage.MailsAsync("extension-granted");
        mails.Select(mail => (mail.Address, mail.Language)).ShouldBe([("claire@cnaf.example", "fr"), ("hugo@cnaf.example", "fr")], ignoreOrder: true);
        mails[0].Body.ShouldContain("4 décembre 2026");
        mails[0].Body.ShouldContain("18:00");
        mails[0].Body.ShouldContain("12:00");
        mails[0].Body.ShouldContain("\n> Flood: see www .example.org\n");
        using var claire = await stage.App.SignedInAsync(stage.Claire);
        var deadline = (await claire.PageAsync($"/entries/{entry.Number}?lang=en")).QuerySelector(".deadline")!;
        deadline.QuerySelectorAll("dd").Select(clock => clock.TextContent).ShouldBe(["4 December 2026, 18:00 (UTC+1)", "4 December 2026, 12:00 (UTC−5)"]);
        deadline.QuerySelector(".deadline-left")!.TextContent.ShouldBe("12 days left");

        (await PressAsync(sofia, Extensions, "revoke", ("reason", "Granted by mistake"))).ShouldBe(302);
        (await stage.MailsAsync("extension-revoked")).Count.ShouldBe(2);
    }

    [Theory, OnEveryServer]
    public async Task Text_that_no_database_can_hold_is_its_senders_failure(TestServer server)
    {
        await using var stage = await SetAsync(server);
        using var sofia = await OfficerAsync(stage, "Sofia Rossi");
        (await PressAsync(sofia, Extensions, "grant", ("competition", "ab"), ("institution", "fr-cnaf"))).ShouldBe(200);
        (await PressAsync(sofia, Extensions, "grant", ("competition", "a\0b"), ("institution", "fr-cnaf"))).ShouldBe(400);
    }

    [Theory, OnEveryServer]
    public async Task A_paper_counts_once_a_second_officer_has_confirmed_it(TestServer server)
    {
        await using var stage = await SetAsync(server);
        await stage.SubmitAsync(await stage.EntryAsync());
        using var sofia = await OfficerAsync(stage, "Sofia Rossi");
        using var pierre = await OfficerAsync(stage, "Pierre Dubois");

        (await ScanAsync(sofia, "MZ not a scan"u8.ToArray())).ShouldBe(200);
        (await ScanAsync(sofia, "%PDF-1.7 endorsed"u8.ToArray())).ShouldBe(302);
        (await StateAsync(stage)).ShouldBe(EndorsementState.PaperToConfirm);
        (await sofia.PageAsync(Paper)).QuerySelectorAll("button[value=confirm]").ShouldBeEmpty();
        (await PressAsync(pierre, Paper, "refuse")).ShouldBe(302);
        (await StateAsync(stage)).ShouldBe(EndorsementState.Invited);

        await ScanAsync(sofia, "%PDF-1.7 endorsed"u8.ToArray());
        var scan = (await pierre.PageAsync(Paper)).QuerySelector("a[href*='handler=scan']")!.GetAttribute("href")!;
        using (var file = await pierre.GetAsync(scan, Cancel))
        {
            (file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.DispositionType, await file.Content.ReadAsStringAsync(Cancel))
                .ShouldBe(("application/pdf", "attachment", "%PDF-1.7 endorsed"));
        }
        (await PressAsync(pierre, Paper, "confirm")).ShouldBe(302);

        (await StateAsync(stage)).ShouldBe(EndorsementState.Endorsed);
        (await stage.MailsAsync("endorsement-complete")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_second_factor_or_the_role_there_is_no_such_page()
    {
        await using var stage = await SetAsync(TestServer.Sqlite);
        var sofia = await stage.App.PersonAsync("Sofia Rossi", offices: [new(AssociationRole.Secretariat, null)]);
        var auditor = await stage.App.PersonAsync("Oscar Lindgren", offices: [new(AssociationRole.Auditor, null)]);
        using var halfway = await stage.App.SignedInAsync(sofia, withSecondFactor: false);
        using var other = await stage.App.SignedInAsync(auditor);

        foreach (var client in new[] { halfway, other })
            foreach (var page in new[] { Extensions, Paper }) ((int)(await client.GetAsync(page, Cancel)).StatusCode).ShouldBe(404, page);
    }

    private static async Task<HttpClient> OfficerAsync(Stage stage, string name) =>
        await stage.App.SignedInAsync(await stage.App.PersonAsync(name, offices: [new(AssociationRole.Secretariat, null)]));

    private static Task<EndorsementState> StateAsync(Stage stage) =>
        stage.AskAsync(async db => EndorsementStates.Of(await db.EndorsementRequests.AsNoTracking().SingleAsync(Cancel), stage.App.Clock.GetUtcNow()));

    private static async Task<int> PressAsync(HttpClient client, string address, string act, params (string, string)[] fields)
    {
        var page = await client.PageAsync(address);
        var form = page.QuerySelectorAll("main form").First(candidate => candidate.QuerySelector($"button[value={act}]") is not null);
        form.Id = "chosen";
        form.Insert(AdjacentPosition.BeforeEnd, $"<input name=act value={act}>");
        using var answer = await client.SubmitAsync(page, address, fields, "#chosen");
        return (int)answer.StatusCode;
    }

    private static async Task<int> ScanAsync(HttpClient officer, byte[] scan)
    {
        var page = await officer.PageAsync(Paper);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in new[] { ("act", "record"), ("name", "Nicole Bertrand"), ("function", "Director General"),
            ("request", ((IHtmlSelectElement)page.QuerySelector("#request")!).Value!), ("__RequestVerificationToken", page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!) })
            content.Add(new StringContent(value), name);
        var file = new ByteArrayContent(scan);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        content.Add(file, "scan", "scan.pdf");
        using var answer = await officer.PostAsync(Paper, content, Cancel);
        return (int)answer.StatusCode;
    }
}
