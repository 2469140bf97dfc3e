using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Palmares.Web.Tests.Library;

/// <summary>Reads pages as a browser without script does.</summary>
internal static class Browsing
{
    public static async Task<IHtmlDocument> PageAsync(this HttpClient client, string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(expected, path);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Where the answer redirects to, as path and query; null if it does not.</summary>
    public static async Task<string?> RedirectAsync(this HttpClient client, string path, HttpStatusCode expected)
    {
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(expected, path);
        return answer.Headers.Location is { } location ? new Uri(client.BaseAddress!, location).PathAndQuery : null;
    }

    /// <summary>The number of hits that the page states before any words; 0 where it begins with words: there are none.</summary>
    public static int Total(this IHtmlDocument page)
    {
        var figures = string.Concat(page.QuerySelector(".result-count")!.TextContent.TakeWhile(c => !char.IsLetter(c)).Where(char.IsAsciiDigit));
        return figures.Length == 0 ? 0 : int.Parse(figures, null);
    }

    public static string[] Titles(this IHtmlDocument page) => [.. page.QuerySelectorAll(".results .result h3 a").Select(title => title.TextContent)];

    public static string? Attribute(this IHtmlDocument page, string selector, string name) => page.QuerySelector(selector)?.GetAttribute(name);

    public static string[] Texts(this IHtmlDocument page, string selector)
        => [.. page.QuerySelectorAll(selector).Select(element => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
