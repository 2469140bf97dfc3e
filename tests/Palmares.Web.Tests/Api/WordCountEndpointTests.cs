using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Palmares.Testing.Apps;

namespace Palmares.Web.Tests.Api;

public sealed class WordCountEndpointTests(TestApp app)
{
    private readonly HttpClient _client = app.CreateClient();

    [Theory]
    [InlineData("""{"text":"L’État, well-being and / or 10\u202F000"}""", 5)]
    [InlineData("""{"text":""}""", 0)]
    [InlineData("""{"text":"one\u0000two \ud83d\udc4d"}""", 1)]
    [InlineData("""{"text":"one two","limit":1,"words":7}""", 2)]
    public async Task A_text_is_answered_with_its_number_of_words(string question, int words)
    {
        var answer = await PostAsync(Encoding.UTF8.GetBytes(question));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        (await BodyAsync(answer)).ShouldBe($$"""{"words":{{words}}}""");
    }

    [Fact]
    public async Task A_text_of_just_under_a_megabyte_is_counted_and_one_over_is_refused()
    {
        var words = string.Concat(Enumerable.Repeat("ab ", 333_329));
        var fits = Encoding.UTF8.GetBytes($$"""{"text":"{{words}}"}""");
        fits.Length.ShouldBe(999_998);
        (await BodyAsync(await PostAsync(fits))).ShouldBe("""{"words":333329}""");

        await ShouldBeProblemAsync(await PostAsync([.. fits, .. "   "u8]), 413, "The body is larger than 1000000 bytes.");
    }

    [Fact]
    public async Task Ten_megabytes_are_refused()
        => await ShouldBeProblemAsync(await PostAsync(new byte[10_000_000]), 413, "The body is larger than 1000000 bytes.");

    [Theory]
    [InlineData("", "The body is not JSON in UTF-8.")]
    [InlineData("text=one", "The body is not JSON in UTF-8.")]
    [InlineData("""{"text":"one""", "The body is not JSON in UTF-8.")]
    [InlineData("""{"text":"one"} {}""", "The body is not JSON in UTF-8.")]
    [InlineData("""{"text":"one","text":"two"}""", "The body is not JSON in UTF-8.")]
    [InlineData("[[[[[[[[[[[[]]]]]]]]]]]]", "The body is not JSON in UTF-8.")]
    [InlineData("\"one\"", "The body is not an object.")]
    [InlineData("null", "The body is not an object.")]
    [InlineData("{}", "\"text\" is missing.")]
    [InlineData("""{"Text":"one"}""", "\"text\" is missing.")]
    [InlineData("""{"text":null}""", "\"text\" is not a string.")]
    [InlineData("""{"text":1}""", "\"text\" is not a string.")]
    [InlineData("""{"text":["one"]}""", "\"text\" is not a string.")]
    [InlineData("""{"text":"one \ud83d"}""", "\"text\" is not well-formed Unicode.")]
    [InlineData("""{"text":"one \udc4d two"}""", "\"text\" is not well-formed Unicode.")]
    public async Task What_cannot_be_counted_is_a_problem_that_says_why(string question, string why)
        => await ShouldBeProblemAsync(await PostAsync(Encoding.UTF8.GetBytes(question)), 400, why);

    [Fact]
    public async Task Bytes_that_are_not_UTF8_are_a_problem()
    {
        await ShouldBeProblemAsync(await PostAsync([.. "{\"text\":\"one "u8, 0xC3, 0x28, .. "\"}"u8]), 400, "\"text\" is not well-formed Unicode.");
        await ShouldBeProblemAsync(await PostAsync(Encoding.Unicode.GetBytes("""{"text":"one"}""")), 400, "The body is not JSON in UTF-8.");
    }

    [Fact]
    public async Task Another_kind_of_body_is_refused_as_such()
        => (await PostAsync("text=one"u8.ToArray(), "application/x-www-form-urlencoded")).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);

    [Fact]
    public async Task Reading_the_address_is_refused_as_a_wrong_method()
    {
        var answer = await _client.GetAsync("/api/v1/word-count?text=one", TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        answer.Content.Headers.Allow.ShouldBe(["POST"]);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    private async Task<HttpResponseMessage> PostAsync(byte[] body, string contentType = "application/json")
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        return await _client.PostAsync("/api/v1/word-count", content, TestContext.Current.CancellationToken);
    }

    private static Task<string> BodyAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static async Task ShouldBeProblemAsync(HttpResponseMessage answer, int status, string detail)
    {
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonDocument.Parse(await BodyAsync(answer)).RootElement;
        ((int)answer.StatusCode, problem.GetProperty("status").GetInt32(), problem.GetProperty("detail").GetString()).ShouldBe((status, status, detail));
    }
}
