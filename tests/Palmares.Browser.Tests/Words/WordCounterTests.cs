using Microsoft.Playwright;
using Palmares.Browser.Tests.Browsing;

namespace Palmares.Browser.Tests.Words;

/// <summary>The counter on the rules page, as its reader meets it.</summary>
public sealed class WordCounterTests(Site site)
{
    [Fact]
    public Task It_counts_while_one_types() => site.VisitAsync(async visit =>
    {
        await visit.GoToAsync("/en/rules");
        var text = visit.Page.GetByLabel("Your text");

        await text.FillAsync("L’État, 10\u202F000");
        await ShouldShowAsync(visit, "2 words", "1,498 words left of 1,500");

        await text.PressSequentiallyAsync(" and more");
        await ShouldShowAsync(visit, "4 words", "1,496 words left of 1,500");

        await visit.Page.GetByLabel("the summary").CheckAsync();
        await ShouldShowAsync(visit, "4 words", "176 words left of 180");
        visit.Requests.ShouldNotContain(url => url.Contains("word-count?", StringComparison.Ordinal) || url.Contains("/api/", StringComparison.Ordinal));
    });

    [Fact]
    public Task It_marks_what_is_over() => site.VisitAsync(async visit =>
    {
        await visit.GoToAsync("/en/rules");
        await visit.Page.GetByLabel("the summary").CheckAsync();
        var over = visit.Page.Locator("[data-over]");
        await Assertions.Expect(over).ToBeHiddenAsync();

        await visit.Page.GetByLabel("Your text").FillAsync(Words(180) + " <b>one</b> & two.\n");

        await ShouldShowAsync(visit, "182 words", "2 words over the limit of 180");
        await Assertions.Expect(over).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("[data-over] mark")).ToHaveTextAsync("<b>one</b> & two.");

        await visit.Page.GetByLabel("Your text").FillAsync(Words(180));
        await Assertions.Expect(over).ToBeHiddenAsync();
    });

    [Fact]
    public Task It_announces_a_hundred_twenty_and_none_left_and_nothing_between() => site.VisitAsync(async visit =>
    {
        await visit.GoToAsync("/en/rules");
        await visit.Page.GetByLabel("the summary").CheckAsync();
        var text = visit.Page.GetByLabel("Your text");
        var announcement = visit.Page.GetByRole(AriaRole.Status);
        var heard = new List<string>();

        foreach (var words in new[] { 1, 79, 80, 81, 120, 159, 160, 170, 180, 183, 190, 150, 165 })
        {
            await text.FillAsync(Words(words));
            var said = await announcement.TextContentAsync() ?? "";
            if (said != (heard.Count > 0 ? heard[^1] : "")) heard.Add(said);
        }

        heard.ShouldBe(["100 words left of 180", "20 words left of 180", "0 words left of 180", "15 words left of 180"]);
    });

    [Theory]
    [InlineData("en", "1,501 words", "1 word over the limit of 1,500")]
    [InlineData("fr", "1\u202F501 mots", "1 mot de trop (limite\u00A0: 1\u202F500)")]
    [InlineData("de", "1.501 Wörter", "1 Wort über der Grenze von 1.500")]
    [InlineData("es", "1501 palabras", "1 palabra por encima del límite de 1500")]
    public Task It_says_the_same_as_the_server_in_every_language(string language, string words, string left) => site.VisitAsync(async visit =>
    {
        await visit.GoToAsync($"/{language}/rules");
        await visit.Page.Locator("#text").FillAsync(Words(1_501));
        await ShouldShowAsync(visit, words, left);

        await visit.Page.Locator(".word-counter button[type=submit]").ClickAsync();

        await visit.Page.WaitForURLAsync("**/rules#counter");
        await ShouldShowAsync(visit, words, left);
        visit.Path.ShouldBe($"/{language}/rules");
    });

    [Fact]
    public Task It_works_without_JavaScript() => site.VisitAsync(new Visitor { JavaScript = false }, async visit =>
    {
        await visit.GoToAsync("/en/rules");
        await visit.Page.GetByLabel("Your text").FillAsync(Words(181));
        await visit.Page.GetByLabel("the summary").CheckAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Count", Exact = true }).ClickAsync();

        await ShouldShowAsync(visit, "181 words", "1 word over the limit of 180");
        await Assertions.Expect(visit.Page.Locator("[data-over] mark")).ToHaveTextAsync("word");
        await Assertions.Expect(visit.Page.GetByLabel("Your text")).ToHaveValueAsync(Words(181));
    });

    [Fact]
    public Task It_stays_accessible_when_a_text_is_over() => site.VisitAsync(new Visitor { Colors = ColorScheme.Dark }, async visit =>
    {
        await visit.GoToAsync("/de/rules");
        await visit.Page.Locator("#text").FillAsync(Words(1_510));
        await visit.ShouldBeAccessibleAsync();
    });

    private static async Task ShouldShowAsync(Visit visit, string words, string left)
    {
        await Assertions.Expect(visit.Page.Locator("[data-left]")).ToHaveTextAsync(left);
        await Assertions.Expect(visit.Page.Locator("[data-words]")).ToHaveTextAsync(words);
    }

    private static string Words(int count) => string.Join(' ', Enumerable.Repeat("word", count));
}
