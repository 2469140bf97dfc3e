using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Palmares.Domain.Shared;
using Palmares.Testing.Apps;
using Palmares.Testing.Pages;

namespace Palmares.Web.Tests.Pages;

/// <summary>What is true of every page, in every language, as any client gets it.</summary>
public sealed class EveryPageTests(TestApp app)
{
    private const int LargestPage = 100_000;

    private static readonly string[] SpokenAttributes = ["alt", "aria-label", "aria-description", "placeholder", "title", "content", "value"];

    private readonly HttpClient _client = app.CreateClient();

    [Theory]
    [OnEveryPage(InEveryLanguage = true)]
    public async Task It_is_a_whole_page_in_its_language(string name, Language language)
    {
        var page = await GetAsync(name, language);

        page.DocumentElement.GetAttribute("lang").ShouldBe(language.Code());
        page.Title.ShouldNotBeNullOrWhiteSpace();
        page.QuerySelectorAll("h1").Select(h1 => h1.TextContent.Trim()).ShouldHaveSingleItem().ShouldNotBeEmpty();
        page.QuerySelectorAll("main").Length.ShouldBe(1);
    }

    [Theory]
    [OnEveryPage(InEveryLanguage = true)]
    public async Task No_place_of_an_argument_is_left_open(string name, Language language)
    {
        var page = await GetAsync(name, language);

        var texts = page.All.SelectMany(element => SpokenAttributes.Select(element.GetAttribute)).Append(page.DocumentElement.TextContent);
        texts.Where(text => text is not null && HasOpenPlace(text)).ShouldBeEmpty();
    }

    [Theory]
    [OnEveryPage]
    public async Task Ids_are_unique_and_references_lead_to_them(string name)
    {
        var page = await GetAsync(name, Language.En);

        var ids = page.All.Where(element => element.HasAttribute("id")).Select(element => element.Id!).ToList();
        ids.ShouldBeUnique();
        References(page).Except(ids).ShouldBeEmpty();
    }

    [Theory]
    [OnEveryPage]
    public async Task It_names_its_other_languages_and_they_name_it(string name)
    {
        var named = await Task.WhenAll(Languages.All.Select(async language => Alternates(await GetAsync(name, language))));
        if (named.All(alternates => alternates.Count == 0)) return;

        foreach (var (language, alternates) in Languages.All.Zip(named).Where(pair => pair.Second.Count > 0))
        {
            alternates.ShouldBe(named.First(other => other.Count > 0));
            alternates[language.Code()].ShouldBe(app.PublicUrl + SitePages.Named(name).Address(language));
        }
        foreach (var code in named.First(other => other.Count > 0).Keys.Where(code => code != "x-default"))
            named[(int)Languages.Find(code)!.Value].Count.ShouldNotBe(0, code);
    }

    [Theory]
    [OnEveryPage(InEveryLanguage = true)]
    public async Task It_weighs_less_than_100_KB_on_the_wire(string name, Language language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, SitePages.Named(name).Address(language));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));

        using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length.ShouldBeLessThan(LargestPage);
    }

    [Theory]
    [OnEveryPage]
    public async Task HEAD_answers_as_GET(string name)
    {
        var page = SitePages.Named(name);
        using var get = await _client.GetAsync(page.Address(Language.Fr), TestContext.Current.CancellationToken);

        using var head = await _client.SendAsync(new(HttpMethod.Head, page.Address(Language.Fr)), TestContext.Current.CancellationToken);

        (head.StatusCode, head.Content.Headers.ContentType, head.Headers.ETag).ShouldBe((get.StatusCode, get.Content.Headers.ContentType, get.Headers.ETag));
    }

    [Theory]
    [OnEveryPage]
    public async Task Links_within_the_site_lead_somewhere(string name)
    {
        var page = await GetAsync(name, Language.En);
        var targets = page.QuerySelectorAll<IHtmlAnchorElement>("a[href]").Select(link => link.GetAttribute("href")!)
            .Where(href => href.StartsWith('/')).Select(href => href.Split('#')[0]).Distinct();

        var itself = Languages.All.Select(SitePages.Named(name).Address);
        var dead = new List<string>();
        foreach (var target in targets.Except(itself))
        {
            using var answer = await _client.GetAsync(target, TestContext.Current.CancellationToken);
            if ((int)answer.StatusCode >= 400) dead.Add($"{(int)answer.StatusCode} {target}");
        }

        dead.ShouldBeEmpty();
    }

    private async Task<IHtmlDocument> GetAsync(string name, Language language)
    {
        var page = SitePages.Named(name);
        using var answer = await _client.GetAsync(page.Address(language), TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(page.Status, page.Address(language));
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    private static Dictionary<string, string> Alternates(IHtmlDocument page) => page
        .QuerySelectorAll("link[rel=alternate][hreflang]")
        .ToDictionary(link => link.GetAttribute("hreflang")!, link => link.GetAttribute("href")!);

    private static IEnumerable<string> References(IHtmlDocument page) => page.All.SelectMany(element =>
        new[] { "for", "aria-labelledby", "aria-describedby", "aria-controls", "popovertarget" }
            .Select(element.GetAttribute)
            .Append(element is IHtmlAnchorElement && element.GetAttribute("href") is ['#', .. var id] ? id : null)
            .SelectMany(ids => (ids ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    private static bool HasOpenPlace(string text)
    {
        for (var i = text.IndexOf('{', StringComparison.Ordinal); i >= 0 && i + 2 < text.Length; i = text.IndexOf('{', i + 1))
        {
            if (char.IsAsciiDigit(text[i + 1]) && text[i + 2] == '}') return true;
        }
        return false;
    }
}
