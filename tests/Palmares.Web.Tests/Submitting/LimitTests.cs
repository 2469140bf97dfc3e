using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Palmares.Domain.Entries;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;
using Palmares.Web.Features.Demo;
using Palmares.Web.Features.Shared;

namespace Palmares.Web.Tests.Submitting;

/// <summary>Entries written through the form's pages, of exactly as many words as the rules take and of one more, in each language.</summary>
public sealed partial class LimitTests
{
    private static readonly Dictionary<string, (string Demo, string SummaryOver, string TotalOver, string Receipt)> Languages = new()
    {
        ["en"] = ("fi-kela-prescriptions", "The summary has 181 words, 1 too many: the limit is 180.", "Summary and sections have 1,501 words, 1 too many: the limit is 1,500.",
            "1,500, of which 180 in the summary"),
        ["fr"] = ("fr-cnaf-creches", "Le résumé compte 181 mots, soit 1 de trop : la limite est de 180.", "Le résumé et les rubriques comptent 1 501 mots, soit 1 de trop : la limite est de 1 500.",
            "1 500, dont 180 dans le résumé"),
        ["de"] = ("de-dguv-icd-kodierung", "Die Zusammenfassung hat 181 Wörter, 1 zu viel: Die Grenze liegt bei 180.", "Zusammenfassung und Abschnitte haben 1.501 Wörter, 1 zu viel: Die Grenze liegt bei 1.500.",
            "1.500, davon 180 in der Zusammenfassung"),
        ["es"] = ("es-inss-complementos", "El resumen tiene 181 palabras, 1 de más: el límite es 180.", "El resumen y los apartados tienen 1501 palabras, 1 de más: el límite es 1500.",
            "1500, de ellas 180 en el resumen"),
    };

    private const string Form = "main form.entry-form";

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("es")]
    public async Task The_last_word_that_the_limits_take_is_taken_and_the_next_is_not(string code)
    {
        var (demo, summaryOver, totalOver, received) = Languages[code];
        await using var stage = await Stage.SetAsync(TestServer.Sqlite);
        var entry = await stage.EntryAsync();
        await stage.WriteAsync(entry, (EntryField.Language, code));
        using var claire = await stage.App.SignedInAsync(stage.Claire);
        (await claire.GetAsync($"{Links.Entries}?lang={code}", Stage.Cancel)).Dispose();
        var words = WordsOf(new DemoEntry(demo, "", DemoStage.Draft).Content());

        async Task<IReadOnlyList<string>> AgainstAsync(int summary, int total)
        {
            await WriteAsync(claire, entry.Number, words, summary, total);
            var page = await claire.PageAsync(Links.Submit(entry.Number));
            return [.. page.QuerySelectorAll(".against li").Select(item => Spaced(item.TextContent))];
        }

        (await AgainstAsync(181, 1_500)).ShouldBe([summaryOver]);
        (await AgainstAsync(180, 1_501)).ShouldBe([totalOver]);
        (await AgainstAsync(180, 1_500)).ShouldBeEmpty();
        (await stage.SubmitAsync(entry)).Violations.ShouldBeEmpty();
        var receipt = await claire.PageAsync(Links.EntryReceipts(entry.Number));
        Spaced(receipt.QuerySelectorAll(".receipt dd")[1].TextContent).ShouldEndWith(received);
    }

    /// <summary>Summary and sections by the form's pages: one word in each section but the results, which have the rest.</summary>
    private static async Task WriteAsync(HttpClient client, int number, List<string> words, int summary, int total)
    {
        var sections = EntryFields.Counted.Where(field => field is not (EntryField.Summary or EntryField.Results)).ToList();
        foreach (var (field, count) in sections.Select(field => (field, 1)).Append((EntryField.Summary, summary)).Append((EntryField.Results, total - summary - sections.Count)))
        {
            var code = EntryFieldCodes.Of(field);
            var text = string.Join(' ', Enumerable.Range(0, count).Select(at => words[at % words.Count]));
            (await client.SubmitAsync(Links.EntryForm(number, code), [(code, text)], Form)).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        }
    }

    /// <summary>Words of a real text that are nothing but letters, so that everybody counts them alike.</summary>
    private static List<string> WordsOf(EntryContent content) => [.. Letters().Matches(content[EntryField.Results]).Select(match => match.Value)];

    /// <summary>Plain spaces for the narrow and unbreakable ones of typography, one for several.</summary>
    private static string Spaced(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"(?<=\s)\p{L}+(?=\s)")]
    private static partial Regex Letters();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
