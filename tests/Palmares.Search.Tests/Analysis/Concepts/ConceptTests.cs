using Palmares.Search.Analysis;
using static Palmares.Search.Tests.Analysis.AnalysisExtensions;

namespace Palmares.Search.Tests.Analysis.Concepts;

public sealed class ConceptTests
{
    private static readonly Analyzer Analyzer = new(Load(
        """
        [
          {"id": "accident", "labels": {"en": ["accident"], "fr": ["accident"], "de": ["Unfall"], "es": ["accidente"]}},
          {"id": "occupational-accident", "labels": {"en": ["occupational accident", "work accident"], "fr": ["accident du travail"], "de": ["Arbeitsunfall"], "es": ["accidente de trabajo"]}},
          {"id": "health-and-safety", "labels": {"en": ["occupational safety and health"], "fr": ["santé et sécurité au travail"], "de": ["Arbeitsschutz"], "es": ["seguridad y salud en el trabajo"]}},
          {"id": "pension", "labels": {"en": ["pension"], "fr": ["pension"], "de": ["Rente", "Pension"], "es": ["pensión"]}},
          {"id": "early-pension", "labels": {"en": ["early pension"], "de": ["Frührente"]}},
          {"id": "insurance", "labels": {"en": ["insurance"], "fr": ["assurance"], "de": ["Versicherung"], "es": ["seguro"]}},
          {"id": "accident-insurance", "labels": {"de": ["Unfallversicherung"]}},
          {"id": "e-services", "labels": {"en": ["e-services", "online services"], "fr": ["e-services"], "de": ["E-Services"], "es": ["servicios en línea"]}},
          {"id": "artificial-intelligence", "labels": {"en": ["artificial intelligence", "AI"], "fr": ["intelligence artificielle", "IA"], "de": ["künstliche Intelligenz", "KI"], "es": ["inteligencia artificial", "IA"]}},
          {"id": "information-technology", "labels": {"en": ["information technology", "IT"]}},
          {"id": "employment", "labels": {"en": ["employment"], "fr": ["emplois"], "de": ["Beschäftigung"], "es": ["empleo"]}},
          {"id": "just-transition", "labels": {"en": ["just transition"]}},
          {"id": "opting-out", "labels": {"en": ["opt out"]}},
          {"id": "pensioners", "labels": {"en": ["pensioners"]}},
          {"id": "unemployment", "labels": {"es": ["paro"]}},
          {"id": "annuity", "labels": {"en": ["annuity"], "fr": ["rente"]}}
        ]
        """));

    [Theory]
    [InlineData("en", "An occupational accident happened", "occupational-accident 1 2")]
    [InlineData("en", "Occupational accidents, then an accident", "occupational-accident 0 2|accident 4 1")]
    [InlineData("fr", "les accidents du travail", "occupational-accident 1 3")]
    [InlineData("fr", "L’ACCIDENT DE TRAVAIL", "occupational-accident 0 3")]
    [InlineData("fr", "accident, puis le travail", "accident 0 1")]
    [InlineData("fr", "la santé et la sécurité au travail", "health-and-safety 1 6")]
    [InlineData("es", "Accidentes de trabajo", "occupational-accident 0 3")]
    [InlineData("es", "salud y trabajo", "")]
    [InlineData("en", "a just transition", "just-transition 1 2")]
    [InlineData("en", "the transition just began", "")]
    [InlineData("en", "Everyone may opt out.", "opting-out 2 2")]
    [InlineData("de", "Die Arbeitsunfälle", "occupational-accident 1 1")]
    [InlineData("de", "der Arbeitsunfallbericht", "occupational-accident 1 1")]
    [InlineData("de", "Arbeits- und Wegeunfälle", "occupational-accident 0 1|accident 2 1")]
    [InlineData("de", "Rentenversicherung", "insurance 0 1|pension 0 1")]
    [InlineData("de", "Die Unfallversicherungen", "accident-insurance 1 1")]
    [InlineData("de", "das Unfallversicherungsgesetz", "accident-insurance 1 1")]
    [InlineData("en", "our e-services and e services", "e-services 1 2|e-services 4 2")]
    [InlineData("fr", "un eservice", "e-services 1 1")]
    [InlineData("es", "los servicios públicos", "")]
    [InlineData("en", "IT and AI: it is", "information-technology 0 1|artificial-intelligence 2 1")]
    [InlineData("fr", "l'emploi", "employment 0 1")]
    [InlineData("en", "early, pension", "pension 1 1")]
    [InlineData("en", "It is early. Pension and so on", "pension 3 1")]
    [InlineData("en", "early in the morning a pension", "pension 5 1")]
    [InlineData("en", "early for the pension", "early-pension 0 4")]
    [InlineData("es", "para el seguro", "insurance 2 1")]
    [InlineData("es", "en paro", "unemployment 1 1")]
    [InlineData("en", "pension", "pension 0 1")]
    [InlineData("en", "pensioners", "pensioners 0 1")]
    [InlineData("en", "pensions", "pension 0 1")]
    [InlineData("en", "the work has been an accident", "accident 5 1")]
    [InlineData("pt", "accident insurance pension", "")]
    public void The_longest_label_counts(string language, string text, string concepts) =>
        Said(Analyzer.Analyze(text, language).Concepts).ShouldBe(concepts);

    [Theory]
    [InlineData("Arbeitsunfall", "occupational-accident 0 1")]
    [InlineData("accidentes de trabajo", "occupational-accident 0 3")]
    [InlineData("accident du travail", "occupational-accident 0 3")]
    [InlineData("rente", "annuity 0 1|pension 0 1")]
    [InlineData("pension insurance", "pension 0 1|insurance 1 1")]
    [InlineData("work accident Versicherung", "occupational-accident 0 2|insurance 2 1")]
    [InlineData("ai", "artificial-intelligence 0 1")]
    public void A_query_names_concepts_in_any_language(string query, string concepts) =>
        Said(Analyzer.AnalyzeQuery(query).Concepts).ShouldBe(concepts);

    [Fact]
    public void Every_label_of_the_thesaurus_names_its_concept()
    {
        var thesaurus = LoadOurs();
        var analyzer = new Analyzer(thesaurus);

        var unnamed =
            from concept in thesaurus.Concepts
            from labels in concept.Labels
            from label in labels.Value
            where analyzer.Analyze(label, labels.Key).Concepts is not [{ Position: 0 }, ..] found || found.All(match => match.ConceptId != concept.Id)
            select $"{labels.Key} '{label}' does not name {concept.Id}";

        unnamed.ShouldBeEmpty();
    }

    private static string Said(IEnumerable<ConceptMatch> matches) =>
        string.Join('|', matches.Select(match => $"{match.ConceptId} {match.Position} {match.Length}"));

    private static Thesaurus LoadOurs()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "data", "thesaurus.json"))) folder = folder.Parent;
        using var file = File.OpenRead(Path.Combine(folder!.FullName, "data", "thesaurus.json"));
        return Thesaurus.Load(file);
    }
}
