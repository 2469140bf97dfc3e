using System.Text.Json;
using Palmares.Domain.Text;

namespace Palmares.Domain.Tests.Text;

public sealed class LanguageGuessTests
{
    [Fact]
    public void No_summary_of_the_library_is_taken_for_another_language_and_hardly_any_for_none()
    {
        var wrong = Summaries().Where(summary => LanguageGuess.Of(summary.Text) is { } guess && guess != summary.Language).ToList();
        var silent = Summaries().Count(summary => WordCount.Of(summary.Text) >= LanguageGuess.FewestWords && LanguageGuess.Of(summary.Text) is null);

        wrong.ShouldBeEmpty();
        silent.ShouldBeLessThanOrEqualTo(Summaries().Count() / 100);
        Summaries().Count().ShouldBeGreaterThan(121);
    }

    [Theory]
    [InlineData("pt", "O Instituto da Segurança Social é responsável pela gestão das prestações e pelo atendimento dos cidadãos em todo o país, com uma rede de serviços próxima das pessoas.")]
    [InlineData("it", "L'Istituto gestisce le prestazioni per i lavoratori e le loro famiglie, con una rete di sedi che sono presenti in tutto il territorio nazionale e nelle isole.")]
    public void Neighbouring_languages_are_told_apart(string language, string text) => LanguageGuess.Of(text).ShouldBe(language);

    [Theory]
    [InlineData("")]
    [InlineData("Digital services")]
    [InlineData("CNAF, DGUV, INSS, ISS, KELA, NAV, ZUS, SUVA, AUVA, INPS, INAIL, UWV, SVB, ATP")]
    [InlineData("12 % 2024 10 000 45 18 7 65 3 2 1 99 100 4")]
    public void What_says_too_little_is_no_language(string text) => LanguageGuess.Of(text).ShouldBeNull();

    [Fact]
    public void Names_in_another_language_do_not_change_a_texts_own()
        => LanguageGuess.Of("The Caisse nationale des allocations familiales and the Instituto da Segurança Social have agreed that the rights of their members are examined together.").ShouldBe("en");

    private static IEnumerable<(string Language, string Text)> Summaries()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(DataFile.PathOf("practices.json")));
        foreach (var practice in file.RootElement.EnumerateArray().Select(element => element.Clone()).ToList())
        {
            foreach (var (property, language) in new[] { ("summary", "en"), ("summary_fr", "fr"), ("summary_de", "de"), ("summary_es", "es") })
                if (practice.TryGetProperty(property, out var text) && text.ValueKind == JsonValueKind.String) yield return (language, text.GetString()!);
        }
    }
}
