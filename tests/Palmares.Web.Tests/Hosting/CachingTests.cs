using System.Net;
using System.Net.Http.Headers;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;

namespace Palmares.Web.Tests.Hosting;

public sealed class CachingTests(TestApp app)
{
    private readonly HttpClient _client = app.CreateClient();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_anonymous_page_is_public_for_a_short_time_with_a_strong_tag()
    {
        using var answer = await _client.GetAsync("/en/about", Cancellation);

        answer.Headers.ETag!.IsWeak.ShouldBeFalse();
        answer.Headers.CacheControl!.ToString().ShouldBe("public, must-revalidate, max-age=5");
        answer.Headers.Vary.ShouldBe(["Accept-Encoding"]);
    }

    [Fact]
    public async Task Whoever_has_the_page_gets_304_without_a_body()
    {
        using var first = await _client.GetAsync("/en/about", Cancellation);
        using var second = await AskAsync("/en/about", request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        second.Headers.ETag.ShouldBe(first.Headers.ETag);
        (await second.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Tags_differ_by_address_and_by_encoding()
    {
        EntityTagHeaderValue?[] tags =
        [
            (await AskAsync("/en/about")).Headers.ETag,
            (await AskAsync("/fr/about")).Headers.ETag,
            (await AskAsync("/en/about?page=2")).Headers.ETag,
            (await AskAsync("/en/about", request => request.Headers.AcceptEncoding.ParseAdd("gzip"))).Headers.ETag,
            (await AskAsync("/en/about", request => request.Headers.AcceptEncoding.ParseAdd("br"))).Headers.ETag,
        ];

        tags.Distinct().Count().ShouldBe(tags.Length);
    }

    [Theory]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("deflate", null)]
    public async Task The_first_and_the_kept_answer_come_in_the_same_encoding(string accepted, string? encoding)
    {
        var address = $"/en/about?as={encoding}";
        using var first = await AskAsync(address, request => request.Headers.AcceptEncoding.ParseAdd(accepted));
        using var second = await AskAsync(address, request => request.Headers.AcceptEncoding.ParseAdd(accepted));
        using var kept = await AskAsync(address, request => request.Headers.AcceptEncoding.ParseAdd(accepted));

        first.Content.Headers.ContentEncoding.SingleOrDefault().ShouldBe(encoding);
        kept.Content.Headers.ContentEncoding.SingleOrDefault().ShouldBe(encoding);
        (await kept.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBe(await first.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Fact]
    public async Task A_kept_page_is_as_fresh_as_a_new_one()
    {
        using var first = await AskAsync("/en/about?kept=1");
        using var second = await AskAsync("/en/about?kept=1");
        using var kept = await AskAsync("/en/about?kept=1");

        kept.Headers.Age.ShouldBeNull();
        // Alone the id of the request is each one's own.
        first.Headers.Remove("X-Request-Id").ShouldBeTrue();
        kept.Headers.Remove("X-Request-Id").ShouldBeTrue();
        Lines(kept).ShouldBe(Lines(first));
    }

    [Theory]
    [InlineData("/en/none")]
    [InlineData("/api/v1/none")]
    public async Task What_is_not_there_is_never_kept(string address)
    {
        using var answer = await _client.GetAsync(address, Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Headers.ETag.ShouldBeNull();
        answer.Headers.CacheControl!.ToString().ShouldBe("no-store");
    }

    [Fact]
    public async Task The_answer_to_whoever_shows_credentials_is_private()
    {
        using var answer = await AskAsync("/en/about", request => request.Headers.Authorization = new("Bearer", "x"));

        answer.Headers.CacheControl!.ToString().ShouldBe("no-store, no-cache, private");
        answer.Headers.ETag.ShouldBeNull();
    }

    [Theory]
    [InlineData("/en/events.ics")]
    [InlineData("/en/events/wssf-2025.ics")]
    public async Task A_calendar_is_the_same_file_all_day(string address)
    {
        await using var own = await TestApp.StartAsync(TestServer.Sqlite);
        using var client = own.CreateClient();
        var inTheMorning = await client.GetStringAsync(address, Cancellation);
        own.Clock.Advance(TimeSpan.FromMinutes(30));

        (await client.GetStringAsync($"{address}?kept=0", Cancellation)).ShouldBe(inTheMorning);
    }

    [Fact]
    public async Task Another_day_is_another_answer()
    {
        await using var own = await TestApp.StartAsync(TestServer.Sqlite);
        using var client = own.CreateClient();
        var today = (await client.GetAsync("/en/about", Cancellation)).Headers.ETag;
        own.Clock.Advance(TimeSpan.FromDays(1));

        (await client.GetAsync("/en/about", Cancellation)).Headers.ETag.ShouldNotBe(today);
    }

    private async Task<HttpResponseMessage> AskAsync(string address, Action<HttpRequestMessage>? prepare = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        prepare?.Invoke(request);
        return await _client.SendAsync(request, Cancellation);
    }

    private static IEnumerable<string> Lines(HttpResponseMessage answer) =>
        answer.Headers.Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal);
}
