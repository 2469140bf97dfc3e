using System.Text;
using Palmares.Search.Analysis;

namespace Palmares.Search.Tests.Analysis;

public sealed class ThesaurusTests
{
    private const string Labels = """ "labels": {"en": ["pension", "retirement pension"], "fr": ["pension"]} """;

    [Fact]
    public void Concepts_are_read_with_topic_broader_and_labels()
    {
        var thesaurus = Load($$"""
            [{"id": "pension", "topic": "old-age", "broader": [], {{Labels}}},
             {"id": "early", "topic": null, "broader": ["pension"], "labels": {"de": ["Frührente"]} }]
            """);

        thesaurus.Concepts.Select(concept => concept.Id).ShouldBe(["pension", "early"]);
        thesaurus.Find("pension")!.Topic.ShouldBe("old-age");
        thesaurus.Find("pension")!.Labels["en"].ShouldBe(["pension", "retirement pension"]);
        thesaurus.Find("early")!.Topic.ShouldBeNull();
        thesaurus.Find("early")!.Broader.ShouldBe(["pension"]);
        thesaurus.Find("late").ShouldBeNull();
    }

    [Fact]
    public void A_label_is_the_readers_else_English_else_the_first()
    {
        var thesaurus = Load($$"""[{"id": "pension", {{Labels}}}, {"id": "early", "labels": {"de": ["Frührente"]} }]""");

        thesaurus.Find("pension")!.Label("fr").ShouldBe("pension");
        thesaurus.Find("pension")!.Label("es").ShouldBe("pension");
        thesaurus.Find("early")!.Label("fr").ShouldBe("Frührente");
    }

    [Theory]
    [InlineData("""{}""", "Thesaurus: the file must be a JSON array of concepts.")]
    [InlineData("""[3]""", "Thesaurus: concept 1 must be an object.")]
    [InlineData("""[{"topic": null}]""", "Thesaurus: concept 1: id must be a text that is not blank.")]
    [InlineData("""[{"id": "a", "topic": 3}]""", "Thesaurus: concept 'a': topic must be a text that is not blank.")]
    [InlineData("""[{"id": "a", "broader": "b"}]""", "Thesaurus: concept 'a': broader must be a list of texts.")]
    [InlineData("""[{"id": "a"}]""", "Thesaurus: concept 'a': labels must be an object of lists by language.")]
    [InlineData("""[{"id": "a", "labels": {}}]""", "Thesaurus: concept 'a': labels must have at least one language.")]
    [InlineData("""[{"id": "a", "labels": {"it": ["x"]}}]""", "Thesaurus: concept 'a': labels.it is not one of en, fr, de, es.")]
    [InlineData("""[{"id": "a", "labels": {"fr": []}}]""", "Thesaurus: concept 'a': labels.fr must have at least one label.")]
    [InlineData("""[{"id": "a", "labels": {"fr": ["x", " "]}}]""", "Thesaurus: concept 'a': labels.fr[1] must be a text that is not blank.")]
    [InlineData("""[{"id": "a", "labels": {"fr": ["x"]}}, {"id": "a", "labels": {"fr": ["x"]}}]""", "Thesaurus: concept 'a': id is used twice.")]
    [InlineData("""[{"id": "a", "broader": ["b"], "labels": {"fr": ["x"]}}]""", "Thesaurus: concept 'a': broader names the unknown concept 'b'.")]
    [InlineData("""[{"id": "a", "broader": ["a"], "labels": {"fr": ["x"]}}]""", "Thesaurus: concept 'a': broader leads back to itself.")]
    public void What_is_wrong_is_said_with_concept_and_field(string json, string message) =>
        Should.Throw<FormatException>(() => Load(json)).Message.ShouldBe(message);

    [Fact]
    public void A_file_that_is_not_JSON_is_a_format_error() =>
        Should.Throw<FormatException>(() => Load("[")).Message.ShouldStartWith("Thesaurus: not valid JSON: ");

    private static Thesaurus Load(string json) => Thesaurus.Load(new MemoryStream(Encoding.UTF8.GetBytes(json)));
}
