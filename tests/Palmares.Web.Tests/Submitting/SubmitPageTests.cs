using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Palmares.Domain.Entries;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;
using static Palmares.Web.Tests.Submitting.Stage;

namespace Palmares.Web.Tests.Submitting;

public sealed class SubmitPageTests
{
    private const string Form = "main form.desk-form";

    [Fact]
    public async Task Everything_against_submission_is_listed_with_a_link_to_where_it_is_put_right()
    {
        await using var stage = await SetAsync(TestServer.Sqlite);
        var entry = await stage.EntryAsync();
        await stage.WriteAsync(entry, (EntryField.Summary, string.Join(' ', Enumerable.Repeat("mot", 183))), (EntryField.Topics, ""), (EntryField.ContactAddress, "nobody"));
        await stage.DoAsync(db => db.EntrySignatories.RemoveRange(db.EntrySignatories));
        using var claire = await stage.App.SignedInAsync(stage.Claire);

        var page = await claire.PageAsync("/entries/1/submit");

        page.QuerySelectorAll(".against a").Select(link => link.GetAttribute("href")).ShouldBe(
            ["/entries/1/form/topics", "/entries/1/form/contact", "/entries/1/form/summary", "#signatory-fr-cnaf"]);
        page.QuerySelector("#against")!.TextContent.ShouldBe("4 points s’opposent à la soumission");
        page.QuerySelector(".against li:nth-child(3)")!.TextContent.Trim().ShouldBe("Le résumé compte 183 mots, soit 3 de trop\u202f: la limite est de 180.".Replace("\u202f:", "\u00a0:"));
    }

    [Fact]
    public async Task Reviewing_naming_and_submitting_lead_to_a_receipt_that_everybody_can_confirm()
    {
        await using var stage = await SetAsync(TestServer.Sqlite);
        var entry = await stage.EntryAsync();
        await stage.DoAsync(db => db.EntrySignatories.RemoveRange(db.EntrySignatories));
        using var claire = await stage.App.SignedInAsync(stage.Claire);

        (await SentAsync(claire, "/entries/1/submit", "submit", ("address-fr-cnaf", "claire@CNAF.example"), ("name-fr-cnaf", "Claire"), ("function-fr-cnaf", "Directrice"))).Status.ShouldBe(200);
        (await stage.AskAsync(db => db.Submissions.CountAsync(Cancel))).ShouldBe(0);

        var (status, location) = await SentAsync(claire, "/entries/1/submit", "submit", ("address-fr-cnaf", DirectorAddress), ("name-fr-cnaf", "Nicole Bertrand"), ("function-fr-cnaf", "Directrice générale"));

        var submission = await stage.AskAsync(db => db.Submissions.SingleAsync(Cancel));
        (status, location).ShouldBe((302, $"/entries/1/receipts#{submission.Receipt}"));
        var receipt = await claire.PageAsync("/entries/1/receipts");
        receipt.QuerySelector(".receipt .hash")!.TextContent.ShouldBe(submission.Hash);
        using var visitor = stage.App.Visitor();
        var confirmed = await visitor.PageAsync($"/receipts/{submission.Receipt.ToLowerInvariant()}");
        confirmed.QuerySelector(".hash")!.TextContent.ShouldBe(submission.Hash);
        confirmed.Body!.TextContent.ShouldNotContain("Family benefits");
        confirmed.Body.TextContent.ShouldNotContain("CNAF", Case.Insensitive);
        var text = await claire.GetByteArrayAsync($"/entries/1/receipts?handler=text&receipt={submission.Receipt}", Cancel);
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(text)).ShouldBe(submission.Hash);
        (await ComparedAsync(visitor, submission, "hash", submission.Hash.ToUpperInvariant())).ShouldBe("It is the same: what you sent has exactly this hash.");
        (await ComparedAsync(visitor, submission, "hash", new string('0', 64))).ShouldBe("It is not the same: what you sent has another hash.");
    }

    [Fact]
    public async Task An_unknown_receipt_is_not_found_and_a_mistyped_number_is_told()
    {
        await using var stage = await SetAsync(TestServer.Sqlite);
        using var visitor = stage.App.Visitor();

        foreach (var unknown in new[] { "/receipts/R-2222-2222", "/receipts/nothing", $"/receipts/{new string('2', 3000)}" })
            (await visitor.GetAsync(unknown, Cancel)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound, unknown);
        (await visitor.GetAsync("/receipts?number=2222 2222", Cancel)).Headers.Location!.ToString().ShouldBe("/receipts/R-2222-2222");
        (await visitor.PageAsync("/receipts?number=0O1I")).QuerySelector(".govuk-error-message")!.TextContent.ShouldContain("R-7K3F-9Q2M");
    }

    [Fact]
    public async Task For_other_institutions_people_and_visitors_nothing_of_it_is_there()
    {
        await using var stage = await SetAsync(TestServer.Sqlite);
        var entry = await stage.EntryAsync();
        await stage.SubmitAsync(entry);
        var receipt = await stage.AskAsync(db => db.Submissions.Select(row => row.Receipt).SingleAsync(Cancel));
        var katrin = await stage.App.PersonAsync("Katrin", posts: [new("de-dguv", Domain.Access.InstitutionRole.Coordinator)]);
        using var other = await stage.App.SignedInAsync(katrin);
        string[] routes = ["submit", "receipts", $"receipts?handler=text&receipt={receipt}", "endorsements", "sign"];

        foreach (var route in routes)
        {
            using var hidden = await other.GetAsync($"/entries/1/{route}", Cancel);
            using var missing = await other.GetAsync($"/entries/99/{route}", Cancel);
            ((int)hidden.StatusCode, (int)missing.StatusCode).ShouldBe((404, 404), route);
            (await BodyAsync(hidden)).ShouldBe(await BodyAsync(missing), route);
        }
        foreach (var route in new[] { "/team/fr-cnaf/board", "/secretariat/extensions", "/secretariat/paper-endorsements", "/secretariat/paper-endorsements?handler=scan&request=" + Guid.NewGuid() })
            ((int)(await other.GetAsync(route, Cancel)).StatusCode).ShouldBe(404, route);
        foreach (var page in new[] { "/entries/1/submit", "/entries/1/endorsements", "/entries/1/sign", "/team/fr-cnaf/board", "/secretariat/extensions", "/secretariat/paper-endorsements" })
            ((int)(await PostedAsync(other, "/receipts/" + receipt, page)).StatusCode).ShouldBe(404, page);
        (await stage.AskAsync(db => db.AuditRows.CountAsync(Cancel))).ShouldBe(1);
        using var visitor = stage.App.Visitor();
        foreach (var route in routes) ((int)(await visitor.GetAsync($"/entries/1/{route}", Cancel)).StatusCode).ShouldBe(302, route);
    }

    /// <summary>A real form's token with an address that the form is not for.</summary>
    private static async Task<HttpResponseMessage> PostedAsync(HttpClient client, string tokenPage, string address)
    {
        var token = (await client.PageAsync(tokenPage)).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("act", "submit"), new("institution", "fr-cnaf"), new("number", "1")]);
        return await client.PostAsync(address, content, Cancel);
    }

    private static async Task<string> BodyAsync(HttpResponseMessage answer) =>
        System.Text.RegularExpressions.Regex.Replace((await answer.PageAsync()).QuerySelector("main")!.OuterHtml, "value=\"[^\"]*\"|/entries/[0-9]+/[a-z]+", "");

    private static async Task<string> ComparedAsync(HttpClient visitor, Submission submission, string field, string value)
    {
        using var answer = await visitor.SubmitAsync($"/receipts/{submission.Receipt}?lang=en", [(field, value)]);
        return (await answer.PageAsync()).QuerySelector("[role=status]")!.TextContent;
    }

    private static async Task<(int Status, string? Location)> SentAsync(HttpClient client, string address, string act, params (string, string)[] fields)
    {
        var page = await client.PageAsync(address);
        page.QuerySelector(Form)!.Insert(AdjacentPosition.BeforeEnd, $"<input name=act value={act}>");
        using var answer = await client.SubmitAsync(page, address, fields, Form);
        return ((int)answer.StatusCode, answer.Headers.Location?.ToString());
    }
}
