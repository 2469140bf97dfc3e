using System.Net;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Data.Outbox;
using Palmares.Testing.Apps;
using Palmares.Web.Features.Shared;
using Palmares.Web.Hosting.Work;
using Palmares.Web.Tests.Entries;

namespace Palmares.Web.Tests.Hosting;

/// <summary>The database is away, locked or full: nothing is saved, everybody is told, and it goes on by itself.</summary>
public sealed class UnavailableTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(5, HttpStatusCode.ServiceUnavailable)]
    [InlineData(13, HttpStatusCode.ServiceUnavailable)]
    [InlineData(1, HttpStatusCode.InternalServerError)]
    public async Task Signed_in_people_are_told_on_a_page_that_needs_no_database(int code, HttpStatusCode status)
    {
        await using var app = await StartAsync();
        var client = await app.SignedInAsync(await app.AuthorAsync());
        (await client.GetAsync(Links.Entries, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);

        app.Commands.Sending = _ => throw new SqliteException("trouble", code);
        using var answer = await client.GetAsync(Links.Entries, Cancel);
        var page = await answer.PageAsync();

        answer.StatusCode.ShouldBe(status);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Something went wrong on our side");
        answer.Headers.RetryAfter?.Delta.ShouldBe(status == HttpStatusCode.ServiceUnavailable ? TimeSpan.FromSeconds(5) : null);
        (answer.Headers.RetryAfter is not null).ShouldBe(status == HttpStatusCode.ServiceUnavailable);
        app.Commands.Sending = null;
        (await client.GetAsync(Links.Entries, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_save_that_did_not_happen_is_a_503_and_the_same_save_succeeds_afterwards()
    {
        await using var app = await StartAsync();
        var author = await app.AuthorAsync();
        var entry = await app.EntryAsync(author);
        var client = await app.SignedInAsync(author);
        var token = await EntryApp.TokenAsync(client);

        app.Commands.Sending = text =>
        {
            if (text.Contains("\"draft_fields\"", StringComparison.Ordinal) && !text.StartsWith("SELECT", StringComparison.Ordinal)) throw new SqliteException("database or disk is full", 13);
        };
        (await SaveAsync()).ShouldBe(HttpStatusCode.ServiceUnavailable);
        await using var db = app.Database.NewContext();
        (await db.DraftFields.CountAsync(Cancel)).ShouldBe(0);
        app.Commands.Sending = null;
        (await SaveAsync()).ShouldBe(HttpStatusCode.OK);
        (await db.DraftFields.SingleAsync(Cancel)).Text.ShouldBe("A nursery");

        async Task<HttpStatusCode> SaveAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Links.EntryFields(entry.Number)) { Content = new StringContent("""{"field":"title","text":"A nursery","revision":0}""", Encoding.UTF8, "application/json") };
            request.Headers.Add("X-Form-Token", token);
            using var answer = await client.SendAsync(request, Cancel);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task A_mail_that_was_delivered_is_noted_once_the_database_is_back_and_not_sent_again()
    {
        await using var app = await StartAsync();
        var failures = 0;
        app.Mails.Delivering = () => app.Commands.Sending = text =>
        {
            if (text.Contains("\"sent_at\" = ", StringComparison.Ordinal) && ++failures <= 3) throw new SqliteException("database or disk is full", 13);
        };
        var sent = await SendAsync(app, CancellationToken.None);

        (sent, app.Mails.Delivered.Count, failures).ShouldBe((1, 1, 4));
        await using var db = app.Database.NewContext();
        (await db.Messages.SingleAsync(Cancel)).State.ShouldBe(MessageState.Sent);
        (await SendAsync(app, CancellationToken.None)).ShouldBe(0);
    }

    [Fact]
    public async Task A_mail_on_its_way_is_finished_and_noted_when_the_program_is_told_to_stop()
    {
        await using var app = await StartAsync();
        using var stopping = new CancellationTokenSource();
        app.Mails.Delivering = stopping.Cancel;

        (await SendAsync(app, stopping.Token)).ShouldBe(1);

        await using var db = app.Database.NewContext();
        (await db.Messages.SingleAsync(Cancel)).State.ShouldBe(MessageState.Sent);
    }

    private static async Task<TroubledApp> StartAsync()
    {
        var app = new TroubledApp();
        await app.InitializeAsync();
        _ = app.Services;
        await app.OpenCallAsync();
        return app;
    }

    /// <summary>Sends the one mail of the outbox; the clock goes on while it waits.</summary>
    private static async Task<int> SendAsync(TroubledApp app, CancellationToken cancellation)
    {
        await using (var db = app.Database.NewContext())
        {
            if (!await db.Messages.AnyAsync(Cancel))
            {
                db.Messages.Add(new() { Template = "receipt", Address = "a@example.org", Language = "en", Subject = "s", Body = "b", CreatedAt = app.Clock.GetUtcNow(), DueAt = app.Clock.GetUtcNow() });
                await db.SaveChangesAsync(Cancel);
            }
        }
        await using var scope = app.Services.CreateAsyncScope();
        var chore = scope.ServiceProvider.GetServices<Chore>().OfType<SendMail>().Single();
        var sending = Task.Run(() => chore.RunAsync(cancellation), Cancel);
        while (!sending.IsCompleted)
        {
            app.Clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }
        return await sending;
    }
}
