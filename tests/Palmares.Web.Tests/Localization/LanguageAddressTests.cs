using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Palmares.Testing.Apps;

namespace Palmares.Web.Tests.Localization;

public sealed class LanguageAddressTests(TestApp app)
{
    [Theory]
    [InlineData("GET", "fr-CH, de;q=0.8", "/fr")]
    [InlineData("HEAD", "fr;q=0.3, de;q=0.8", "/de")]
    [InlineData("GET", "pt", "/en")]
    [InlineData("GET", null, "/en")]
    public async Task The_root_leads_to_the_readers_language(string method, string? accept, string address)
    {
        using var answer = await Send(method, "/", accept);

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.OriginalString.ShouldBe(address);
        answer.Headers.Vary.ShouldContain("Accept-Language");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("es")]
    public async Task A_page_says_its_language_to_get_and_head_whatever_the_reader_prefers(string code)
    {
        foreach (var method in new[] { "GET", "HEAD" })
        {
            using var answer = await Send(method, $"/{code}", "it, fr;q=0.5");

            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Content.Headers.ContentLanguage.ShouldBe([code]);
            answer.Headers.Vary.ShouldNotContain("Accept-Language");
        }
    }

    [Theory]
    [InlineData("/xx", "es", "es")]
    [InlineData("/EN", "de", "de")]
    [InlineData("/it/library", "fr;q=0.9, en;q=0.1", "fr")]
    [InlineData("/fr/no-such-page", "de", "fr")]
    [InlineData("/no/such/page", null, "en")]
    public async Task What_does_not_exist_is_told_in_the_language_of_the_address_or_of_the_reader(string path, string? accept, string code)
    {
        using var answer = await Send("GET", path, accept);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentLanguage.ShouldBe([code]);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain($"<html lang=\"{code}\"");
    }

    [Theory]
    [InlineData("/de/about?a=1&b=%26", "/fr/about?a=1&b=%26")]
    [InlineData("/de/no-such-page", "/fr/no-such-page")]
    public async Task The_language_switch_stays_on_the_page(string path, string french)
    {
        var page = await Document(path);

        page.QuerySelectorAll("nav.languages a[hreflang=fr], footer a[hreflang=fr]").Select(link => link.GetAttribute("href")).ShouldBe([french, french]);
    }

    [Fact]
    public async Task A_page_names_itself_in_all_languages_to_search_engines_and_an_error_page_does_not()
    {
        (await Document("/es/about")).QuerySelectorAll("link[rel=alternate][hreflang]")
            .Select(link => $"{link.GetAttribute("hreflang")} {link.GetAttribute("href")}")
            .ShouldBe(new[] { "en", "fr", "de", "es" }.Select(code => $"{code} {app.PublicUrl}/{code}/about"));
        (await Document("/es/no-such-page")).QuerySelectorAll("link[rel=alternate][hreflang]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Pseudo_English_cannot_be_had_in_production()
    {
        using var answer = await Send("GET", "/qps", null);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        (await Home(app)).ShouldNotContain("[Ĝööď");
    }

    [Fact]
    public async Task Pseudo_English_is_one_address_away_while_developing()
    {
        await using var developing = app.WithWebHostBuilder(builder => builder.UseEnvironment("Development"));
        using var client = developing.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://localhost") });

        using var answer = await client.GetAsync(new Uri("/qps", UriKind.Relative), TestContext.Current.CancellationToken);

        answer.Headers.Location!.OriginalString.ShouldBe("/en");
        answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem().ShouldStartWith("palmares-pseudo=1;");
        (await Home(developing)).ShouldContain("[Ĝööď");
    }

    private async Task<IDocument> Document(string path)
    {
        using var answer = await Send("GET", path, null);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return await BrowsingContext.New().OpenAsync(response => response.Content(html), TestContext.Current.CancellationToken);
    }

    private static async Task<string> Home(WebApplicationFactory<Program> app)
    {
        using var client = app.CreateClient(new() { HandleCookies = false, BaseAddress = new("https://localhost") });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/en") { Headers = { { "Cookie", "palmares-pseudo=1" } } };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private async Task<HttpResponseMessage> Send(string method, string path, string? accept)
    {
        using var client = app.CreateClient();
        using var request = new HttpRequestMessage(new(method), path);
        if (accept is not null) request.Headers.Add("Accept-Language", accept);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
