using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Palmares.Testing.Apps;

namespace Palmares.Web.Tests.Errors;

public sealed class ErrorPageTests(TestApp app)
{
    private readonly HttpClient _client = app.CreateClient();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/en/none", "en", "We cannot find this page")]
    [InlineData("/de/none", "de", null)]
    [InlineData("/fr/institutions/none", "fr", null)]
    [InlineData("/es/events/none", "es", null)]
    public async Task A_missing_page_helps_in_the_language_of_its_address(string path, string language, string? heading)
    {
        using var answer = await _client.GetAsync(path, Cancellation);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancellation));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        page.DocumentElement.GetAttribute("lang").ShouldBe(language);
        page.QuerySelectorAll("form[role=search]").Length.ShouldBeGreaterThan(0);
        page.QuerySelectorAll($"main a[href='/{language}/library']").Length.ShouldBe(1);
        if (heading is not null) page.QuerySelector("h1")!.TextContent.ShouldBe(heading);
    }

    [Theory]
    [InlineData("DELETE")]
    [InlineData("TRACE")]
    [InlineData("DANCE")]
    public async Task A_page_is_read_or_posted_to_and_nothing_else(string method)
    {
        using var answer = await _client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/de/library"), Cancellation);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancellation));

        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        answer.Content.Headers.Allow.ShouldBe(["GET", "HEAD", "POST"]);
        page.QuerySelector(".kicker")!.TextContent.ShouldBe("Fehler 405");
    }

    [Fact]
    public async Task Machines_get_problem_details()
    {
        using var answer = await _client.GetAsync("/api/v1/none", Cancellation);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement;

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        problem.GetProperty("status").GetInt32().ShouldBe(404);
        problem.GetProperty("instance").GetString().ShouldBe("/api/v1/none");
    }

    [Theory]
    [InlineData("/en/%01")]
    [InlineData("/en/institutions/%E0%A4%A")]
    [InlineData("/en/countries/%F0%9F%92%A9")]
    [InlineData("/en/topics/..%2f..%2fetc%2fpasswd")]
    [InlineData("/sitemaps/practices-0.xml")]
    [InlineData("/sitemaps/practices-99999999999.xml")]
    [InlineData("/api/v1/practices/99999999999")]
    [InlineData("/en/events?region=%00%ff")]
    public async Task Nonsense_is_never_our_fault(string path)
    {
        using var answer = await _client.GetAsync(path, Cancellation);

        ((int)answer.StatusCode).ShouldBeLessThan(500);
    }
}
