using System.Net;
using System.Text;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Testing.Approvals;
using Palmares.Testing.Apps;
using Palmares.Testing.Pages;
using Palmares.Web.Features.Shared.Practices;

namespace Palmares.Web.Tests.Pages;

public sealed class SecurityHeadersTests(TestApp app)
{
    /// <summary>Headers that are about one answer; whatever else there is must be approved.</summary>
    private static readonly string[] Varying = ["Accept-Ranges", "Allow", "Cache-Control", "Date", "ETag", "Last-Modified", "Link", "Location", "Pragma", "Vary", "X-Request-ID"];

    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task They_are_what_was_approved()
    {
        using var answer = await _client.GetAsync("/en", TestContext.Current.CancellationToken);

        Approved.Match(Headers(answer), "security-headers");
    }

    [Theory]
    [InlineData("GET", "/css/palmares.css", 200)]
    [InlineData("GET", "/js/word-count.mjs", 200)]
    [InlineData("GET", "/health/live", 200)]
    [InlineData("GET", "/robots.txt", 200)]
    [InlineData("GET", "/sitemap.xml", 200)]
    [InlineData("GET", "/nothing-here", 404)]
    [InlineData("GET", "/en/nothing-here", 404)]
    [InlineData("GET", "/api/v1/nothing-here", 404)]
    [InlineData("GET", "/api/v1/word-count", 405)]
    [InlineData("POST", "/en/about", 400)]
    [InlineData("DELETE", "/en/about", 405)]
    [InlineData("TRACE", "/en/library", 405)]
    [InlineData("GET", "/errors/500", 404)]
    [InlineData("GET", "/", 302)]
    public async Task Every_kind_of_answer_has_them(string method, string address, int status)
    {
        using var page = await _client.GetAsync("/en", TestContext.Current.CancellationToken);

        using var answer = await _client.SendAsync(new HttpRequestMessage(new HttpMethod(method), address), TestContext.Current.CancellationToken);

        ((int)answer.StatusCode).ShouldBe(status);
        Headers(answer).ShouldBe(Headers(page));
    }

    [Theory]
    [OnEveryPage]
    public async Task Every_page_has_them(string name)
    {
        using var home = await _client.GetAsync("/en", TestContext.Current.CancellationToken);
        using var answer = await _client.GetAsync(SitePages.Named(name).Address(Domain.Shared.Language.De), TestContext.Current.CancellationToken);

        Headers(answer).ShouldBe(Headers(home));
    }

    [Fact]
    public async Task An_unchanged_page_has_them()
    {
        using var page = await _client.GetAsync("/en", TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/en");
        request.Headers.IfNoneMatch.Add(page.Headers.ETag.ShouldNotBeNull());

        using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        Headers(answer).ShouldBe(Headers(page));
    }

    [Fact]
    public async Task An_answer_about_our_own_failure_has_them()
    {
        using var page = await _client.GetAsync("/en", TestContext.Current.CancellationToken);
        await using var broken = app.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
            services.AddScoped<PracticeShelves>(_ => throw new InvalidOperationException("broken on purpose"))));

        using var answer = await broken.CreateClient().GetAsync("/en/countries/FR", TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        Headers(answer).ShouldBe(Headers(page));
    }

    private static string Headers(HttpResponseMessage answer) => answer.Headers
        .Where(header => !Varying.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
        .OrderBy(header => header.Key, StringComparer.Ordinal)
        .Aggregate(new StringBuilder(), (text, header) => text.Append(header.Key).Append(": ").AppendJoin(", ", header.Value).Append('\n'))
        .ToString();
}
