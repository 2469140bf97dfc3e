using System.Net;
using System.Text;
using Palmares.Domain.Entries;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;
using Palmares.Web.Features.Shared;

namespace Palmares.Web.Tests.Entries;

/// <summary>"Saved" is said exactly when it is, and nobody's text is overwritten unseen.</summary>
public sealed class AutosaveTests
{
    [Theory]
    [OnEveryServer]
    public async Task A_text_is_saved_with_its_revision_words_and_instant(TestServer server)
    {
        await using var desk = await EntryApp.StartAsync(server);

        var (status, body) = await desk.AutosaveAsync(desk.Client, "summary", "L’État,\r\n10\u202F000", 0);

        status.ShouldBe(HttpStatusCode.OK);
        (body.GetProperty("revision").GetInt32(), body.GetProperty("words").GetInt32(), body.GetProperty("savedAt").GetDateTimeOffset())
            .ShouldBe((1, 2, desk.App.Clock.GetUtcNow()));
        (await desk.FieldAsync(EntryField.Summary)).ShouldBe(("L’État,\n10\u202F000", 1));
        (await desk.AutosaveAsync(desk.Client, "summary", "Two", 1)).Body.GetProperty("revision").GetInt32().ShouldBe(2);
        (await desk.FieldAsync(EntryField.Summary)).ShouldBe(("Two", 2));
    }

    [Theory]
    [OnEveryServer]
    public async Task An_old_revision_gets_the_other_text_and_changes_nothing(TestServer server)
    {
        await using var desk = await EntryApp.StartAsync(server, (EntryField.Issue, "As it was"));
        var colleague = await desk.ColleagueAsync();
        (await desk.AutosaveAsync(colleague, "issue", "Ana’s", 1)).Status.ShouldBe(HttpStatusCode.OK);

        var (status, body) = await desk.AutosaveAsync(desk.Client, "issue", "Claire’s", 1);

        status.ShouldBe(HttpStatusCode.Conflict);
        (body.GetProperty("text").GetString(), body.GetProperty("revision").GetInt32(), body.GetProperty("by").GetString()).ShouldBe(("Ana’s", 2, "Ana Silva"));
        (await desk.FieldAsync(EntryField.Issue)).ShouldBe(("Ana’s", 2));
        (await desk.AutosaveAsync(desk.Client, "objectives", "Another field", 0)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [OnEveryServer]
    public async Task Eight_at_once_from_one_revision_make_one_save_and_seven_conflicts(TestServer server)
    {
        foreach (var begun in new[] { true, false })
        {
            await using var desk = await EntryApp.StartAsync(server, begun ? [(EntryField.Issue, "As it was")] : []);
            var revision = begun ? 1 : 0;
            await EntryApp.TokenAsync(desk.Client); // one form cookie for all eight

            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => desk.AutosaveAsync(desk.Client, "issue", $"Text {i}", revision)));

            answers.Select(answer => answer.Status).Order().ShouldBe([HttpStatusCode.OK, .. Enumerable.Repeat(HttpStatusCode.Conflict, 7)]);
            var (text, saved) = await desk.FieldAsync(EntryField.Issue);
            saved.ShouldBe(revision + 1);
            answers.Where(answer => answer.Status == HttpStatusCode.Conflict).ShouldAllBe(answer => answer.Body.GetProperty("text").GetString() == text);
        }
    }

    [Theory]
    [OnEveryServer]
    public async Task A_retry_after_a_lost_answer_is_no_conflict(TestServer server)
    {
        await using var desk = await EntryApp.StartAsync(server, (EntryField.Issue, "As it was"));
        await desk.AutosaveAsync(desk.Client, "issue", "New", 1);

        var (status, body) = await desk.AutosaveAsync(desk.Client, "issue", "New", 1);

        (status, body.GetProperty("revision").GetInt32()).ShouldBe((HttpStatusCode.OK, 2));
        (await desk.FieldAsync(EntryField.Issue)).ShouldBe(("New", 2));
    }

    [Theory]
    [OnEveryServer]
    public async Task Versions_are_kept_once_in_a_while(TestServer server)
    {
        await using var desk = await EntryApp.StartAsync(server);
        await desk.AutosaveAsync(desk.Client, "issue", "one", 0);
        await desk.AutosaveAsync(desk.Client, "issue", "one two", 1);
        (await desk.VersionsAsync()).ShouldBe(["1 Saved 1"]);

        desk.App.Clock.Advance(TimeSpan.FromMinutes(10));
        await desk.AutosaveAsync(desk.Client, "issue", "one two three", 2);

        (await desk.VersionsAsync()).ShouldBe(["1 Saved 1", "2 Saved 3"]);
    }

    [Theory]
    [InlineData("""{"field": "issue", "text": "a\u0000b", "revision": 0}""", "text-has-controls")]
    [InlineData("""{"field": "issue", "text": "a\ud800", "revision": 0}""", "not-understood")]
    [InlineData("""{"field": "nothing", "text": "a", "revision": 0}""", "not-understood")]
    [InlineData("""{"field": "issue", "text": 1, "revision": 0}""", "not-understood")]
    [InlineData("""{"field": "issue", "text": "a", "revision": "0"}""", "not-understood")]
    [InlineData("""{"field": "issue", "text": "a"}""", "not-understood")]
    [InlineData("""{"field": "topics", "text": "no-such-topic", "revision": 0}""", "choice-unknown")]
    [InlineData("""{"field": "partners", "text": "fr-cnaf", "revision": 0}""", "choice-unknown")]
    [InlineData("""{"field": "language", "text": "it", "revision": 0}""", "choice-unknown")]
    [InlineData("""{"field": "issue", "field": "title", "text": "a", "revision": 0}""", null)]
    [InlineData("[]", null)]
    [InlineData("""{"\ud800": 1}""", null)]
    [InlineData("{", null)]
    public async Task What_is_no_text_is_refused(string json, string? code)
    {
        await using var desk = await EntryApp.StartAsync(TestServer.Sqlite);

        var (status, body) = await desk.AutosaveAsync(desk.Client, json);

        status.ShouldBe(HttpStatusCode.BadRequest);
        if (code is not null) body.GetProperty("code").GetString().ShouldBe(code);
        (await desk.FieldAsync(EntryField.Issue)).ShouldBe(("", 0));
    }

    [Fact]
    public async Task A_hundred_thousand_characters_are_kept_and_more_are_refused()
    {
        await using var desk = await EntryApp.StartAsync(TestServer.Sqlite);

        (await desk.AutosaveAsync(desk.Client, "issue", new string('é', 100_000), 0)).Status.ShouldBe(HttpStatusCode.OK);
        (await desk.AutosaveAsync(desk.Client, "issue", new string('é', 100_001), 1)).Body.GetProperty("code").GetString().ShouldBe("text-too-many-characters");
        (await desk.AutosaveAsync(desk.Client, "issue", new string('a', 1_100_000), 1)).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await desk.FieldAsync(EntryField.Issue)).Revision.ShouldBe(1);
    }

    [Fact]
    public async Task After_closing_nothing_is_saved_and_it_says_so()
    {
        await using var desk = await EntryApp.StartAsync(TestServer.Sqlite, (EntryField.Issue, "In time"));
        var token = await EntryApp.TokenAsync(desk.Client);
        desk.App.Clock.Set(new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero));

        var (status, body) = await desk.AutosaveAsync(desk.Client, "issue", "Late", 1);

        token.ShouldNotBe("none");
        (status, body.GetProperty("code").GetString()).ShouldBe((HttpStatusCode.Forbidden, "closed"));
        (await desk.FieldAsync(EntryField.Issue)).ShouldBe(("In time", 1));
    }

    [Fact]
    public async Task A_form_that_was_open_at_closing_is_saved_for_a_quarter_of_an_hour()
    {
        await using var desk = await EntryApp.StartAsync(TestServer.Sqlite, (EntryField.Issue, "In time"));
        var closes = new DateTimeOffset(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);
        desk.App.Clock.Set(closes.AddMinutes(-5));
        await desk.Client.PageAsync(Links.EntryForm(desk.Number, "issue"));

        desk.App.Clock.Set(closes.AddMinutes(15).AddMilliseconds(-1));
        (await desk.AutosaveAsync(desk.Client, "issue", "In grace", 1)).Status.ShouldBe(HttpStatusCode.OK);
        desk.App.Clock.Set(closes.AddMinutes(15));
        (await desk.AutosaveAsync(desk.Client, "issue", "Late", 2)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await desk.FieldAsync(EntryField.Issue)).ShouldBe(("In grace", 2));
    }

    [Fact]
    public async Task Without_a_session_it_answers_that_the_session_is_over()
    {
        await using var desk = await EntryApp.StartAsync(TestServer.Sqlite);

        (await desk.AutosaveAsync(desk.App.Visitor(), "issue", "a", 0)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Without_the_forms_token_nothing_is_saved()
    {
        await using var desk = await EntryApp.StartAsync(TestServer.Sqlite);
        using var body = new StringContent("""{"field": "issue", "text": "a", "revision": 0}""", Encoding.UTF8, "application/json");

        using var answer = await desk.Client.PostAsync(Links.EntryFields(desk.Number), body, EntryApp.Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await desk.FieldAsync(EntryField.Issue)).ShouldBe(("", 0));
    }
}
