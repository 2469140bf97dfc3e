using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Testing.Apps;
using Palmares.Web.Features.Demo;

namespace Palmares.Web.Tests.Demo;

public sealed class DemoTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_can_be_anybody_with_one_post()
    {
        await using var app = await StartAsync();
        foreach (var person in DemoPeople.All)
        {
            var client = app.CreateClient();
            var answer = await PostAsync(client, "/demo/sign-in", "as", person.Name);

            (answer.StatusCode, answer.Headers.Location?.OriginalString).ShouldBe((HttpStatusCode.Redirect, "/entries"), person.Name);
            var page = await PageAsync(client, "/entries");
            page.DocumentElement.GetAttribute("lang").ShouldBe(Palmares.Domain.Shared.Languages.Code(person.Language));
            page.QuerySelector(".account-nav a[href='/account']")!.TextContent.ShouldBe(person.FullName);
        }
    }

    [Theory]
    [InlineData("/entries/1", "/entries/1")]
    [InlineData("//evil.example", "/entries")]
    [InlineData("/\\evil.example", "/entries")]
    [InlineData("https://evil.example", "/entries")]
    [InlineData("/entr\u00e9es", "/entries")]
    [InlineData("/entries\u202e", "/entries")]
    public async Task After_that_the_way_leads_into_this_site_only(string to, string location)
    {
        await using var app = await StartAsync();

        var answer = await app.CreateClient().PostAsync("/demo/sign-in", new FormUrlEncodedContent([new("as", "claire"), new("to", to)]), Cancel);

        answer.Headers.Location!.OriginalString.ShouldBe(location);
    }

    [Fact]
    public async Task Somebody_who_is_not_in_the_play_cannot_be_had()
    {
        await using var app = await StartAsync();

        (await PostAsync(app.CreateClient(), "/demo/sign-in", "as", "nobody")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("advance", "PT1H", HttpStatusCode.Redirect, 60)]
    [InlineData("advance", "P1DT30M", HttpStatusCode.Redirect, (24 * 60) + 30)]
    [InlineData("now", "present", HttpStatusCode.Redirect, 0)]
    [InlineData("advance", "P100Y", HttpStatusCode.BadRequest, 0)]
    [InlineData("advance", "soon", HttpStatusCode.BadRequest, 0)]
    [InlineData("now", "31 February", HttpStatusCode.BadRequest, 0)]
    [InlineData("then", "PT1H", HttpStatusCode.BadRequest, 0)]
    public async Task The_clock_moves_by_what_is_asked_and_no_further(string field, string value, HttpStatusCode status, int minutes)
    {
        await using var app = await StartAsync();

        var answer = await PostAsync(app.CreateClient(), "/demo/clock", field, value);

        answer.StatusCode.ShouldBe(status);
        app.Services.GetRequiredService<DemoClock>().Offset.ShouldBe(TimeSpan.FromMinutes(minutes));
    }

    [Theory]
    [InlineData("cross-site", HttpStatusCode.Forbidden)]
    [InlineData("same-site", HttpStatusCode.Forbidden)]
    [InlineData("same-origin", HttpStatusCode.Redirect)]
    [InlineData("none", HttpStatusCode.Redirect)]
    public async Task No_other_site_pulls_its_handles(string from, HttpStatusCode status)
    {
        await using var app = await StartAsync();
        foreach (var (path, field, value) in new[] { ("/demo/sign-in", "as", "claire"), ("/demo/clock", "now", "present") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([new(field, value)]) };
            request.Headers.Add("Sec-Fetch-Site", from);
            using var answer = await app.CreateClient().SendAsync(request, Cancel);

            (answer.StatusCode, answer.Headers.Contains("Set-Cookie")).ShouldBe((status, status == HttpStatusCode.Redirect && path == "/demo/sign-in"), path);
        }
    }

    [Fact]
    public async Task What_is_no_form_is_its_senders_failure()
    {
        await using var app = await StartAsync();
        var client = app.CreateClient();
        var bodies = new (string Body, string Type)[]
        {
            ("", "application/x-www-form-urlencoded"), ("as=%00", "application/x-www-form-urlencoded"), ("as=%ff%fe", "application/x-www-form-urlencoded"), ("{}", "application/json"), ("x", "text/plain"),
            ("x", "multipart/form-data"), ("--b\r\nnonsense", "multipart/form-data; boundary=b"), ($"--b\r\n{new string('x', 20_000)}", "multipart/form-data; boundary=b"),
            (string.Join('&', Enumerable.Range(0, 20_000).Select(n => $"k{n}=v")), "application/x-www-form-urlencoded"), ($"{new string('k', 10_000)}=v", "application/x-www-form-urlencoded"),
        };
        foreach (var path in new[] { "/demo/sign-in", "/demo/clock" })
            foreach (var (body, type) in bodies)
            {
                using var content = new StringContent(body);
                content.Headers.Remove("Content-Type");
                content.Headers.TryAddWithoutValidation("Content-Type", type);
                using var answer = await client.PostAsync(path, content, Cancel);
                ((int)answer.StatusCode).ShouldBeInRange(400, 499, $"{path} {type} {body[..Math.Min(20, body.Length)]}");
            }
    }

    [Fact]
    public void A_moved_clock_is_still_moved_after_a_restart()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Join(folder.FullPath, "clock.txt");
        new DemoClock(file).Advance(TimeSpan.FromDays(3));

        new DemoClock(file).Offset.ShouldBe(TimeSpan.FromDays(3));
    }

    [Fact]
    public async Task Every_page_says_that_it_is_a_demonstration()
    {
        await using var app = await StartAsync();
        foreach (var path in new[] { "/en", "/demo", "/demo/mail", "/en/no-such-page" })
            (await PageAsync(app.CreateClient(), path)).QuerySelectorAll(".demo-banner").Length.ShouldBe(1, path);
    }

    [Fact]
    public async Task It_does_not_start_over_real_people()
    {
        await using var app = new DemoApp();
        await app.InitializeAsync();
        await using (var db = app.Database.NewContext())
        {
            db.People.Add(new() { Name = "Ana Pereira", Language = "en", CreatedAt = app.Clock.GetUtcNow() });
            await db.SaveChangesAsync(Cancel);
        }
        var guard = ActivatorUtilities.CreateInstance<DemoGuard>(app.Services);

        (await Should.ThrowAsync<InvalidOperationException>(() => guard.StartAsync(Cancel))).Message.ShouldStartWith("PALMARES_DEMO=1 on a database with real accounts");
    }

    [Theory]
    [InlineData("GET", "/demo")]
    [InlineData("GET", "/demo/mail")]
    [InlineData("POST", "/demo/sign-in")]
    [InlineData("POST", "/demo/clock")]
    public async Task Elsewhere_there_is_no_trace_of_it(string method, string path)
    {
        await using var app = new TestApp();
        await app.InitializeAsync();
        using var request = new HttpRequestMessage(new(method), path);

        (await app.CreateClient().SendAsync(request, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await PageAsync(app.CreateClient(), "/en")).QuerySelector(".demo-banner").ShouldBeNull();
    }

    private static async Task<DemoApp> StartAsync()
    {
        var app = new DemoApp();
        await app.InitializeAsync();
        return app;
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string path, string field, string value) =>
        client.PostAsync(path, new FormUrlEncodedContent([new(field, value)]), Cancel);

    private static async Task<IDocument> PageAsync(HttpClient client, string path)
    {
        var html = await (await client.GetAsync(path, Cancel)).Content.ReadAsStringAsync(Cancel);
        return await BrowsingContext.New().OpenAsync(response => response.Content(html), Cancel);
    }
}
