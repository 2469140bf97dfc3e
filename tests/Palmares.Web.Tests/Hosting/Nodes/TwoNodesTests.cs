using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Data;
using Palmares.Data.Outbox;
using Palmares.Domain.Entries;
using Palmares.Testing.Apps;
using Palmares.Web.Features.Shared;
using Palmares.Web.Hosting.Work;
using Palmares.Web.Tests.Submitting;
using TestServer = Palmares.Testing.Databases.TestServer;

namespace Palmares.Web.Tests.Hosting.Nodes;

public sealed class TwoNodesTests
{
    private const string Password = "correct horse battery";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_signs_in_on_one_works_on_the_other_with_the_forms_of_either()
    {
        await using var nodes = await TwoNodes.StartAsync();
        await nodes.A.OpenCallAsync();
        var author = await nodes.A.PersonAsync("Claire Moreau", posts: [new("fr-cnaf", Domain.Access.InstitutionRole.Author)], password: Password);
        var entry = await nodes.A.EntryAsync(author);
        var jar = new CookieContainer();
        using HttpClient one = nodes.Browser(nodes.One, jar), two = nodes.Browser(nodes.Two, jar);

        using (var signedIn = await one.SubmitAsync(Links.SignIn, [("address", author.Email!), ("password", Password)], "main form:not([data-passkey])"))
            signedIn.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await one.PageAsync(Links.Entries);
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        (await SaveAsync(two, entry.Number, token, "written on the other node", 0)).ShouldBe(HttpStatusCode.OK);
        (await SaveAsync(one, entry.Number, token, "and again here", 1)).ShouldBe(HttpStatusCode.OK);
        (await SaveAsync(two, entry.Number, token, "from what is old", 1)).ShouldBe(HttpStatusCode.Conflict);
        await using var db = nodes.A.Database.NewContext();
        (await db.DraftFields.SingleAsync(row => row.EntryId == entry.Id && row.Field == EntryField.Summary, Cancel)).Text.ShouldBe("and again here");
        (await db.ProtectionKeys.CountAsync(Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task A_session_that_was_ended_on_one_is_over_on_the_other_at_once()
    {
        await using var nodes = await TwoNodes.StartAsync();
        var person = await nodes.A.PersonAsync(password: Password);
        var jar = new CookieContainer();
        using HttpClient one = nodes.Browser(nodes.One, jar), two = nodes.Browser(nodes.Two, jar);
        using (await one.SubmitAsync(Links.SignIn, [("address", person.Email!), ("password", Password)], "main form:not([data-passkey])")) { }
        (await two.GetAsync(Links.Entries, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await using (var db = nodes.A.Database.NewContext())
            await db.SignInSessions.ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, nodes.A.Clock.GetUtcNow()), Cancel);

        (await two.GetAsync(Links.Entries, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await one.GetAsync(Links.Entries, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    /// <summary>The clock stands still, so that nobody looks: what the other node learns it has heard.</summary>
    [Fact]
    public async Task What_is_withdrawn_on_one_is_not_served_by_the_other_once_it_has_heard()
    {
        await using var nodes = await TwoNodes.StartAsync();
        using var two = nodes.Browser(nodes.Two);
        await using var db = nodes.One.Services.GetRequiredService<IDbContextFactory<PalmaresDb>>().CreateDbContext();
        var practice = await db.Practices.Include(row => row.Texts).Where(row => row.WithdrawnAt == null).OrderBy(row => row.Number).FirstAsync(Cancel);
        var (record, list) = (Links.Practice(Domain.Shared.Language.En, practice.Number, practice.Id), $"/en/library?institution={practice.InstitutionId}");
        (await two.GetAsync(record, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await two.GetStringAsync(list, Cancel)).ShouldContain(record);
        var before = (await two.GetAsync(record, Cancel)).Headers.ETag;

        practice.WithdrawnAt = nodes.A.Clock.GetUtcNow();
        await db.SaveChangesAsync(Cancel);
        await UntilAsync(async () => !(await two.GetAsync(record, Cancel)).Headers.Contains("ETag"));

        using var again = new HttpRequestMessage(HttpMethod.Get, record);
        again.Headers.IfNoneMatch.Add(before!);
        (await two.SendAsync(again, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await two.GetStringAsync(list, Cancel)).ShouldNotContain(record);
        (await two.GetAsync($"/api/v1/practices/{practice.Number}", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Two_workers_at_once_send_each_of_two_hundred_mails_exactly_once()
    {
        var sent = new ConcurrentQueue<Guid>();
        await using var nodes = await TwoNodes.StartAsync(services => services.AddSingleton<MailSender>(new Counting(sent)));
        var now = nodes.A.Clock.GetUtcNow();
        await using (var db = nodes.A.Database.NewContext())
        {
            db.Messages.AddRange(Enumerable.Range(0, 200).Select(number => new Message
            {
                Template = "test", Address = $"ana{number}@example.org", Language = "en", Subject = "Subject", Body = "Body", CreatedAt = now, DueAt = now,
            }));
            await db.SaveChangesAsync(Cancel);
        }

        await Task.WhenAll(DrainAsync(nodes.One), DrainAsync(nodes.Two));

        sent.Count.ShouldBe(200);
        sent.Distinct().Count().ShouldBe(200);
        await using var after = nodes.A.Database.NewContext();
        (await after.Messages.Where(message => message.State == MessageState.Sent && message.Attempts == 1).CountAsync(Cancel)).ShouldBe(200);
    }

    [Fact]
    public async Task A_reminder_that_is_due_is_written_once_however_many_workers_look()
    {
        Assert.SkipWhen(TestServer.Postgres.WhyMissing is not null, TestServer.Postgres.WhyMissing ?? "");
        var stage = await Stage.SetAsync(TestServer.Postgres);
        await using var nodes = TwoNodes.Over(stage.App);
        (await stage.SubmitAsync(await stage.EntryAsync())).Violations.ShouldBeEmpty();
        await using (var db = nodes.A.Database.NewContext())
        {
            var request = await db.EndorsementRequests.FirstAsync(Cancel);
            nodes.A.Clock.Set(request.ExpiresAt.AddDays(-1).AddMinutes(1));
        }

        await Task.WhenAll(DrainAsync(nodes.One), DrainAsync(nodes.Two), DrainAsync(nodes.One), DrainAsync(nodes.Two));

        await using var after = nodes.A.Database.NewContext();
        var open = await after.EndorsementRequests.CountAsync(row => row.EndorsedAt == null && row.DeclinedAt == null && row.StaleAt == null, Cancel);
        open.ShouldBeGreaterThan(0);
        (await after.Messages.CountAsync(message => message.Key != null && message.Key.Contains("reminder-1"), Cancel)).ShouldBe(open);
    }

    private static Task DrainAsync(WebApplicationFactory<Program> node) => Task.Run(() => node.Services.GetRequiredService<Worker>().DrainAsync(Cancel), Cancel);

    private static async Task<HttpStatusCode> SaveAsync(HttpClient browser, int number, string token, string text, int revision)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Links.EntryFields(number))
        {
            Content = new StringContent($$"""{"field":"summary","text":"{{text}}","revision":{{revision}}}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-Form-Token", token);
        using var answer = await browser.SendAsync(request, Cancel);
        return answer.StatusCode;
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (!await isSo()) await Task.Delay(20, patience.Token);
    }

    private sealed class Counting(ConcurrentQueue<Guid> sent) : MailSender
    {
        public override bool IsConfigured => true;

        public override async Task SendAsync(Message message, string body, CancellationToken cancellation)
        {
            await Task.Yield();
            sent.Enqueue(message.Id);
        }
    }
}
