using System.Text.Json;
using System.Text.RegularExpressions;

namespace Palmares.Search.Tests;

/// <summary>The thesaurus as data: what whoever adds a concept must keep.</summary>
public sealed partial class ThesaurusDataTests
{
    private static readonly string[] Languages = ["en", "fr", "de", "es"];
    private static readonly ThesaurusConcept[] Concepts = DataFile.Read<ThesaurusConcept[]>("thesaurus.json");
    private static readonly HashSet<string> Ids = [.. Concepts.Select(concept => concept.Id)];

    private static readonly Dictionary<string, (string Id, string Words)[]> PlainLabels = Languages.ToDictionary(
        language => language,
        language => Concepts.SelectMany(concept => concept.Labels[language].Select(label => (concept.Id, PlainWords.Of(label)))).ToArray());

    private static readonly JsonElement[] Topics = DataFile.Read<JsonElement[]>("topics.json");
    private static readonly JsonElement[] Practices = DataFile.Read<JsonElement[]>("practices.json");

    [Fact]
    public void There_are_at_least_three_hundred_concepts() => Concepts.Length.ShouldBeGreaterThanOrEqualTo(300);

    [Fact]
    public void Ids_are_kebab_case_unique_and_sorted()
    {
        var ids = Concepts.Select(concept => concept.Id).ToList();

        ids.Where(id => !KebabCase.IsMatch(id)).ShouldBeEmpty();
        ids.ShouldBe(ids.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Topics_exist_and_each_has_a_concept()
    {
        var used = Concepts.Select(concept => concept.Topic).OfType<string>().Distinct().Order(StringComparer.Ordinal);

        used.ShouldBe(Topics.Select(topic => topic.GetProperty("id").GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Broader_concepts_exist()
    {
        var unknown = Concepts.SelectMany(concept => concept.Broader.Select(broader => (concept.Id, broader))).Where(pair => !Ids.Contains(pair.broader));

        unknown.ShouldBeEmpty();
    }

    [Fact]
    public void No_concept_is_broader_than_itself()
    {
        var left = Concepts.ToList();
        while (left.RemoveAll(concept => !concept.Broader.Any(broader => left.Exists(other => other.Id == broader))) > 0)
        {
        }

        left.Select(concept => concept.Id).ShouldBeEmpty();
    }

    [Fact]
    public void Social_security_itself_has_no_relations()
    {
        var related = Concepts.Where(concept => concept.Broader.Contains("social-security") || concept is { Id: "social-security", Broader: not [] });

        related.ShouldBeEmpty();
    }

    [Fact]
    public void Every_concept_has_labels_in_exactly_the_four_languages()
    {
        Concepts.Where(concept => !concept.Labels.Keys.SequenceEqual(Languages)).Select(concept => concept.Id).ShouldBeEmpty();
        Concepts.Where(concept => concept.Labels.Values.Any(labels => labels.Length == 0)).Select(concept => concept.Id).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en"), InlineData("fr"), InlineData("de"), InlineData("es")]
    public void No_label_is_given_twice(string language)
    {
        var twice = Concepts
            .SelectMany(concept => concept.Labels[language].Select(label => (concept.Id, Label: PlainWords.Fold(label))))
            .GroupBy(pair => pair.Label)
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(pair => pair.Id))}");

        twice.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en"), InlineData("fr"), InlineData("de"), InlineData("es")]
    public void Labels_are_composed_words_with_single_spaces_and_typographic_apostrophes(string language)
    {
        var labels = Concepts.SelectMany(concept => concept.Labels[language]);

        labels.Where(label => !Label.IsMatch(label) || !label.IsNormalized()).ShouldBeEmpty();
    }

    [Fact]
    public void Every_practice_touches_several_concepts()
    {
        var topicNames = Topics.ToDictionary(topic => topic.GetProperty("id").GetString()!, topic => topic.GetProperty("names"));

        var poor = Practices
            .Select(practice => (Id: practice.GetProperty("id").GetString(), Touched: Languages.SelectMany(language => Touched(practice, language, topicNames)).ToHashSet()))
            .Where(practice => practice.Touched.Count < 2)
            .Select(practice => $"{practice.Id}: {string.Join(", ", practice.Touched)}");

        poor.ShouldBeEmpty();
    }

    private static IEnumerable<string> Touched(JsonElement practice, string language, Dictionary<string, JsonElement> topicNames)
    {
        var texts = new List<string?> { TextOf(practice.GetProperty("title"), language), TextOf(practice, language == "en" ? "summary" : $"summary_{language}") };
        texts.AddRange(practice.GetProperty("topics").EnumerateArray().Select(topic => TextOf(topicNames[topic.GetString()!], language)));
        var words = string.Concat(texts.OfType<string>().Select(PlainWords.Of));

        return PlainLabels[language].Where(label => words.Contains(label.Words, StringComparison.Ordinal)).Select(label => label.Id);
    }

    private static string? TextOf(JsonElement parent, string name) => parent.TryGetProperty(name, out var text) ? text.GetString() : null;

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex KebabCase { get; }

    /// <summary>Words of letters and digits between single spaces, hyphens or slashes; a word may end in ’ (l’, workers’), ° (n°), a full stop (núm.) or a hyphen (Arbeits-).</summary>
    [GeneratedRegex(@"\A[\p{L}\p{N}]+[’°.-]?([ /-]?[\p{L}\p{N}]+[’°.-]?)*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Label { get; }

    private sealed record ThesaurusConcept(string Id, string? Topic, string[] Broader, Dictionary<string, string[]> Labels);
}
