using System.Net;
using AngleSharp.Html.Parser;
using Palmares.Testing.Apps;

namespace Palmares.Web.Tests.Hosting;

/// <summary>Over a real port: only Kestrel limits the length of addresses.</summary>
public sealed class LongAddressTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_of_text_in_the_search_box_is_answered_and_a_book_is_refused()
    {
        await using var app = new LiveApp();
        await app.InitializeAsync();
        using var client = new HttpClient(new SocketsHttpHandler());

        using var page = await client.GetAsync(Search(app, 30_000), Cancellation);
        using var book = await client.GetAsync(Search(app, 33_000), Cancellation);

        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        new HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync(Cancellation))
            .QuerySelectorAll(".notice p").Select(line => line.TextContent.Trim()).ShouldBe(["Your search was very long. Only its first 200 characters were used."]);
        book.StatusCode.ShouldBe(HttpStatusCode.RequestUriTooLong);
    }

    private static Uri Search(LiveApp app, int length) => new($"{app.PublicUrl}/en/library?q={string.Concat(Enumerable.Repeat("pension+", length / 8))}");
}
