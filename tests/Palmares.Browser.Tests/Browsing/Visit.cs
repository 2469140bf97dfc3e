using Microsoft.Playwright;

namespace Palmares.Browser.Tests.Browsing;

/// <summary>One visitor's page, with everything it asked for and complained about.</summary>
public sealed class Visit
{
    private readonly string _baseUrl;
    private readonly List<string> _requests = [];
    private readonly List<string> _complaints = [];
    private readonly List<string> _expected = [];

    internal Visit(IPage page, string baseUrl)
    {
        Page = page;
        _baseUrl = baseUrl + "/";
        page.Request += (_, request) => Record(_requests, request.Url);
        page.PageError += (_, error) => Record(_complaints, error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") Record(_complaints, $"{message.Text} {message.Location}");
        };
    }

    public IPage Page { get; }

    /// <summary>Parts of complaints that the test itself provokes, such as the status of an answer that is refused.</summary>
    public List<string> Expected => _expected;

    /// <summary>Addresses in the order in which they were asked for.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests) return [.. _requests];
        }
    }

    /// <summary>Opens an address, which must answer with the status.</summary>
    public async Task<IResponse> GoToAsync(string path, int status = 200)
    {
        var response = (await Page.GotoAsync(path)).ShouldNotBeNull();
        response.Status.ShouldBe(status, path);
        if (status >= 400) _expected.Add($"status of {status}");
        return response;
    }

    /// <summary>The path and query where the page is now.</summary>
    public string Path => new Uri(Page.Url).PathAndQuery;

    /// <summary>Nothing was asked of another host, nothing was refused by the content security policy, no script failed.</summary>
    public void ShouldBeClean()
    {
        Requests.Where(url => !url.StartsWith(_baseUrl, StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal))
            .ShouldBeEmpty("requests to another host");
        lock (_complaints)
        {
            _complaints.Where(complaint => !_expected.Exists(expected => complaint.Contains(expected, StringComparison.Ordinal)))
                .ShouldBeEmpty("the browser's console");
        }
    }

    /// <summary>The page is not wider than its window, so nobody scrolls sideways.</summary>
    public async Task ShouldFitItsWidthAsync()
    {
        var overflow = await Page.EvaluateAsync<string[]>(
            """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              return [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > width + 0.5)
                .map(e => e.tagName.toLowerCase() + (e.className ? '.' + e.className : '') + ': ' + e.textContent.trim().slice(0, 40));
            }
            """);
        overflow.ShouldBeEmpty($"wider than the window of {Page.ViewportSize!.Width} px: {Path}");
    }

    private static void Record(List<string> list, string entry)
    {
        lock (list) list.Add(entry);
    }
}
