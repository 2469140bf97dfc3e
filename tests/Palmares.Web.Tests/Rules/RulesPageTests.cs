using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Palmares.Testing.Apps;

namespace Palmares.Web.Tests.Rules;

public sealed class RulesPageTests(TestApp app)
{
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task Examples_are_counted_by_the_rule()
    {
        using var answer = await _client.GetAsync("/en/rules", TestContext.Current.CancellationToken);
        var page = await ReadAsync(answer);

        page.QuerySelectorAll(".counting-examples tbody tr").Select(row => (row.Children[0].TextContent, row.Children[0].GetAttribute("lang"), row.Children[1].TextContent))
            .ShouldBe([
                ("l’État", "fr", "1"),
                ("well-being", "en", "1"),
                ("Alters- und Hinterlassenenversicherung", "de", "3"),
                ("and/or", "en", "1"),
                ("and / or", "en", "2"),
                ("«\u00A0bonne pratique\u00A0»", "fr", "2"),
                ("¿Qué es? ¡Bien!", "es", "3"),
                ("• item one", "en", "2"),
                ("2010–2020", "en", "1"),
                ("10\u00A0000", "fr", "1"),
                ("10 000", "fr", "2"),
                ("Mitarbeiter*innen", "de", "1"),
                ("name.surname@example.org", "en", "1"),
            ]);
    }

    [Fact]
    public async Task The_page_is_the_same_for_everybody_and_sets_no_cookie()
    {
        using var answer = await _client.GetAsync("/en/rules", TestContext.Current.CancellationToken);
        var page = await ReadAsync(answer);

        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        answer.Headers.CacheControl!.Public.ShouldBeTrue();
        page.QuerySelectorAll("form.word-counter [name]").Select(field => field.GetAttribute("name")).ShouldBe(["text", "limit", "limit"]);
        page.QuerySelector("form.word-counter")!.GetAttribute("method").ShouldBe("post");
    }

    [Fact]
    public async Task A_summary_that_is_over_shows_by_how_much_and_what()
    {
        var text = $"{string.Join(' ', Enumerable.Repeat("word", 180))} <b>one</b> & two.";

        using var answer = await CountAsync(text, "summary");
        var page = await ReadAsync(answer);

        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        Text(page, "[data-words]").ShouldBe("182 words");
        Text(page, "[data-left]").ShouldBe("2 words over the limit of 180");
        Text(page, "[data-over-text]").ShouldBe("<b>one</b> & two.");
        Text(page, "[data-before]").ShouldBe(string.Concat(Enumerable.Repeat("word ", 16)));
        page.QuerySelector("[data-over]")!.HasAttribute("hidden").ShouldBeFalse();
        ((IHtmlTextAreaElement)page.GetElementById("text")!).Value.ShouldBe(text);
        page.QuerySelectorAll("input[name=limit][checked]").Select(limit => limit.GetAttribute("value")).ShouldBe(["summary"]);
    }

    [Theory]
    [InlineData("en", "1,499")]
    [InlineData("fr", "1\u202F499")]
    [InlineData("de", "1.499")]
    [InlineData("es", "1499")]
    public async Task A_text_that_fits_is_told_in_the_figures_of_the_language(string language, string words)
    {
        using var answer = await CountAsync(string.Join("\r\n", Enumerable.Repeat("mot", 1_499)), "entry", language);
        var page = await ReadAsync(answer);

        Text(page, "[data-words]").Split(' ')[0].ShouldBe(words);
        page.QuerySelector("[data-over]")!.HasAttribute("hidden").ShouldBeTrue();
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData("\uFFFF \u202E", "neither")]
    public async Task Whatever_is_sent_is_counted_against_the_whole_entry(string? text, string? limit)
    {
        using var answer = await CountAsync(text, limit);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        Text(await ReadAsync(answer), "[data-left]").ShouldBe("1,500 words left of 1,500");
    }

    [Fact]
    public async Task One_word_less_than_the_limit_is_told_in_the_singular()
    {
        using var answer = await CountAsync(string.Join(' ', Enumerable.Repeat("word", 179)), "summary");

        Text(await ReadAsync(answer), "[data-left]").ShouldBe("1 word left of 180");
    }

    [Fact]
    public async Task A_NUL_is_refused_with_a_page()
    {
        using var answer = await CountAsync("one\0two", "entry");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ReadAsync(answer)).QuerySelectorAll("h1").Length.ShouldBe(1);
    }

    [Fact]
    public async Task More_than_a_megabyte_is_refused_with_a_page()
    {
        using var answer = await CountAsync(new string('a', 1_100_000), "entry");

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await ReadAsync(answer)).QuerySelectorAll("h1").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Twenty_thousand_fields_are_refused_with_a_page()
    {
        using var form = new FormUrlEncodedContent(Enumerable.Range(0, 20_000).Select(i => KeyValuePair.Create($"k{i}", "v")));

        using var answer = await _client.PostAsync("/en/rules", form, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ReadAsync(answer)).QuerySelectorAll("h1").Length.ShouldBe(1);
    }

    private async Task<HttpResponseMessage> CountAsync(string? text, string? limit, string language = "en")
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string?> { ["text"] = text, ["limit"] = limit }.Where(field => field.Value is not null)!);
        return await _client.PostAsync($"/{language}/rules", form, TestContext.Current.CancellationToken);
    }

    private static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer)
        => await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

    private static string Text(IHtmlDocument page, string selector) => page.QuerySelector(selector).ShouldNotBeNull().TextContent;
}
