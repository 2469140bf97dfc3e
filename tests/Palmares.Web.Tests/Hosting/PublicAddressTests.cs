using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Palmares.Testing.Apps;
using Palmares.Web.Hosting;

namespace Palmares.Web.Tests.Hosting;

public sealed class PublicAddressTests(TestApp app)
{
    [Fact]
    public void The_configured_address_wins_over_the_host_header()
        => Of("https://practices.example.org/", "Production").BaseUrl(From("evil.example")).ShouldBe("https://practices.example.org");

    [Fact]
    public void In_development_the_request_says_where_it_is()
        => Of(null, "Development").BaseUrl(From("127.0.0.1:5080")).ShouldBe("http://127.0.0.1:5080");

    [Fact]
    public void Elsewhere_a_missing_address_is_a_problem_and_never_the_host_header()
    {
        var address = Of(null, "Production");

        address.Problem.ShouldBe("PALMARES_URL is not set: the public base address, for example https://practices.example.org");
        Should.Throw<InvalidOperationException>(() => address.BaseUrl(From("evil.example")));
    }

    [Theory]
    [InlineData("practices.example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://practices.example.org/?x=1")]
    public void An_address_that_cannot_begin_a_link_is_refused_at_start(string url)
        => Should.Throw<InvalidOperationException>(() => Of(url, "Production"));

    [Theory]
    [InlineData("/sitemap.xml")]
    [InlineData("/robots.txt")]
    [InlineData("/en/events.ics")]
    [InlineData("/en/about")]
    public async Task No_answer_repeats_the_host_it_was_asked_under(string path)
    {
        using var client = app.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = "evil.example";
        request.Headers.Add("X-Forwarded-Host", "evil.example");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("evil.example");
    }

    [Fact]
    public async Task A_page_made_for_one_host_is_not_kept_for_another()
    {
        await using var development = app.WithWebHostBuilder(builder => builder.UseEnvironment("Development").UseSetting("PALMARES_URL", ""));
        using var client = development.CreateClient();

        (await CanonicalAsync("first.example")).ShouldBe("https://first.example/en/about");
        (await CanonicalAsync("second.example")).ShouldBe("https://second.example/en/about");

        async Task<string?> CanonicalAsync(string host)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/en/about");
            request.Headers.Host = host;
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            return page.QuerySelector("link[hreflang=en]")?.GetAttribute("href");
        }
    }

    private static PublicAddress Of(string? url, string environment) => new(
        new ConfigurationBuilder().AddInMemoryCollection([new("PALMARES_URL", url)]).Build(),
        new Environment { EnvironmentName = environment });

    private static HttpRequest From(string host)
    {
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host) = ("http", new(host));
        return request;
    }

    private sealed class Environment : IHostEnvironment
    {
        public required string EnvironmentName { get; set; }

        public string ApplicationName { get; set; } = "palmares";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
