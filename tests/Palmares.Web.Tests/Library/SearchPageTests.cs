using System.Text.Json;
using Palmares.Testing.Apps;

namespace Palmares.Web.Tests.Library;

public sealed class SearchPageTests(TestApp app)
{
    private readonly HttpClient _client = app.CreateClient();

    [Theory]
    [InlineData("crèche")]
    [InlineData("creche")]
    [InlineData("guarderia")]
    [InlineData("Kinderkrippe")]
    [InlineData("nursery")]
    public async Task The_same_thing_is_found_first_in_whatever_language_it_is_asked(string words)
    {
        foreach (var language in new[] { "en", "fr", "de", "es" })
        {
            var page = await _client.PageAsync($"/{language}/library?q={Uri.EscapeDataString(words)}");

            page.Attribute(".results .result a", "href").ShouldBe($"/{language}/library/1/occupational-integration-nurseries", $"{language}: {words}");
            page.QuerySelectorAll(".results .result:first-child mark").Length.ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public async Task The_page_says_how_the_words_were_read()
    {
        (await _client.PageAsync("/en/library?q=Arbeitsunfall")).Texts(".reading p").ShouldBe(["“Arbeitsunfall” is searched as “accident at work” in all four languages."]);
        (await _client.PageAsync("/en/library?q=nurserys")).Texts(".reading p").First().ShouldBe("No practice for “nurserys”; showing “nursery”.");
        (await _client.PageAsync("/en/library")).Texts(".reading p").ShouldBeEmpty();
    }

    [Fact]
    public async Task Matched_words_are_marked_in_title_and_summary_and_nothing_else_is()
    {
        var page = await _client.PageAsync("/en/library?q=nurseries");
        page.QuerySelector(".results .result h3")!.InnerHtml.ShouldContain("Occupational integration <mark>nurseries</mark>");

        (await _client.PageAsync("/en/library")).QuerySelectorAll("mark").Length.ShouldBe(0);
    }

    [Fact]
    public async Task A_text_in_another_language_says_so()
    {
        var page = await _client.PageAsync("/fr/library?q=%22open+data%22");

        page.Attribute(".result-summary", "lang").ShouldBe("en");
        page.Texts(".result-facts > span:last-child").First().ShouldBe("texte en anglais");
    }

    [Fact]
    public async Task A_search_field_is_helped_with_words_that_find_something()
    {
        var items = await CompleteAsync("q=kinderkr&lang=de");

        items.ShouldNotBeEmpty();
        foreach (var (text, count, url) in items.Where(item => item.Url.Contains('?', StringComparison.Ordinal)))
        {
            url.ShouldBe($"/de/library?q={text.Replace(' ', '+')}");
            (await _client.PageAsync(url)).Total().ShouldBe(count, text);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("q=")]
    [InlineData("q=%00%ff&lang=xx")]
    [InlineData("lang=de")]
    public async Task Nothing_typed_is_completed_by_nothing(string query) => (await CompleteAsync(query)).ShouldBeEmpty();

    private async Task<List<(string Text, int Count, string Url)>> CompleteAsync(string query)
    {
        var json = await _client.GetStringAsync("/api/v1/complete?" + query, TestContext.Current.CancellationToken);
        return
        [
            .. JsonDocument.Parse(json).RootElement.GetProperty("items").EnumerateArray()
                .Select(item => (item.GetProperty("text").GetString()!, item.GetProperty("count").GetInt32(), item.GetProperty("url").GetString()!)),
        ];
    }
}
