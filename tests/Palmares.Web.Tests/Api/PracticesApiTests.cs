using System.Net;
using System.Text.Json;
using Palmares.Testing.Apps;

namespace Palmares.Web.Tests.Api;

public sealed class PracticesApiTests(TestApp app)
{
    private readonly HttpClient _client = app.CreateClient();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_practice_says_all_that_is_known_and_null_for_what_is_not()
    {
        var practice = await JsonAsync("/api/v1/practices/1");

        practice.GetProperty("id").GetString().ShouldBe("occupational-integration-nurseries");
        practice.GetProperty("permalink").GetString().ShouldBe("https://practices.example.org/p/1");
        practice.GetProperty("url").GetString().ShouldBe("https://practices.example.org/en/library/1/occupational-integration-nurseries");
        practice.GetProperty("title").EnumerateObject().Select(title => title.Name).ShouldBe(["de", "en", "es", "fr"]);
        practice.GetProperty("summary").EnumerateObject().Select(summary => summary.Name).ShouldBe(["de", "en", "es", "fr"]);
        practice.GetProperty("implementationYear").GetInt32().ShouldBe(2016);
        practice.GetProperty("award").ValueKind.ShouldBe(JsonValueKind.Null);
        practice.GetProperty("topics").EnumerateArray().Select(topic => topic.GetString())
            .ShouldBe(["employment", "service-quality", "communication", "extension-of-coverage"]);
    }

    [Fact]
    public async Task The_pages_of_the_list_hold_every_practice_once()
    {
        var numbers = new List<int>();
        for (var next = "/api/v1/practices"; next is not null;)
        {
            var page = await JsonAsync(next);
            page.GetProperty("total").GetInt32().ShouldBe(121);
            numbers.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("number").GetInt32()));
            next = page.GetProperty("links").GetProperty("next").GetString();
        }

        numbers.Order().ShouldBe(Enumerable.Range(1, 121));
    }

    [Fact]
    public async Task A_facet_value_counts_what_choosing_it_gives()
    {
        var list = await JsonAsync("/api/v1/practices?region=africa");
        var topics = list.GetProperty("facets").GetProperty("topic").EnumerateArray().Take(5).ToList();
        topics.Count.ShouldBe(5);

        foreach (var topic in topics)
            (await JsonAsync($"/api/v1/practices?region=africa&topic={topic.GetProperty("value").GetString()}")).GetProperty("total").GetInt32()
                .ShouldBe(topic.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Paging_is_said_in_the_header_too()
    {
        using var answer = await _client.GetAsync("/api/v1/practices?page=2", Cancellation);

        answer.Headers.GetValues("Link").Single().ShouldBe(
            "</api/v1/practices>; rel=\"first\", </api/v1/practices?page=7>; rel=\"last\", </api/v1/practices>; rel=\"prev\", </api/v1/practices?page=3>; rel=\"next\"");
    }

    [Theory]
    [InlineData("/api/v1/practices?topic=astrology", 400, "'astrology' is not a value of the parameter 'topic'.")]
    [InlineData("/api/v1/practices?colour=red", 400, "'red' is not a value of the parameter 'colour'.")]
    [InlineData("/api/v1/practices/999", 404, "There is no practice with this number.")]
    public async Task What_cannot_be_answered_is_a_problem_that_says_why(string path, int status, string detail)
    {
        using var answer = await _client.GetAsync(path, Cancellation);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement;

        answer.StatusCode.ShouldBe((HttpStatusCode)status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        problem.GetProperty("detail").GetString().ShouldBe(detail);
    }

    [Theory]
    [InlineData("/api/v1/topics", 28)]
    [InlineData("/api/v1/countries", 199)]
    [InlineData("/api/v1/institutions", 215)]
    [InlineData("/api/v1/competitions", 24)]
    [InlineData("/api/v1/events", 34)]
    public async Task A_small_set_comes_whole(string path, int total)
    {
        var list = await JsonAsync(path);

        list.GetProperty("total").GetInt32().ShouldBe(total);
        list.GetProperty("items").GetArrayLength().ShouldBe(total);
    }

    [Fact]
    public async Task Scripts_of_every_origin_may_read_kept_answers_included()
    {
        foreach (var origin in new[] { null, "https://one.example", "https://two.example" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/topics");
            if (origin is not null) request.Headers.Add("Origin", origin);
            using var answer = await _client.SendAsync(request, Cancellation);

            answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed).ShouldBe(origin is not null);
            if (origin is not null) allowed.ShouldBe(["*"]);
        }
    }

    [Fact]
    public async Task The_description_names_every_address_of_the_api()
    {
        var paths = (await JsonAsync("/api/v1/openapi.json")).GetProperty("paths").EnumerateObject().Select(path => path.Name);

        paths.Order(StringComparer.Ordinal).ShouldBe(
        [
            "/api/v1/competitions", "/api/v1/complete", "/api/v1/countries", "/api/v1/events", "/api/v1/institutions", "/api/v1/practices",
            "/api/v1/practices/{number}", "/api/v1/topics", "/api/v1/word-count",
        ]);
    }

    private async Task<JsonElement> JsonAsync(string path)
    {
        using var answer = await _client.GetAsync(path, Cancellation);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement.Clone();
    }
}
