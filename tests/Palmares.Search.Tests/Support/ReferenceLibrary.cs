using System.Globalization;
using System.Text.Json.Nodes;
using Palmares.Search.Analysis;

namespace Palmares.Search.Tests.Support;

/// <summary>
/// The 121 practices of the reference programme as the web application gives them to the index, numbered in the order of the
/// file, and an index of them with the real thesaurus.
/// </summary>
internal sealed class ReferenceLibrary
{
    private static readonly Lazy<ReferenceLibrary> Loaded = new(() => new());

    private readonly Dictionary<string, JsonNode> _topics = ById("topics.json", "id");
    private readonly Dictionary<string, JsonNode> _institutions = ById("institutions.json", "id");
    private readonly Dictionary<string, JsonNode> _countries = ById("countries.json", "code");

    private ReferenceLibrary()
    {
        using (var thesaurus = DataFile.Open("thesaurus.json")) Analyzer = new(Thesaurus.Load(thesaurus));
        Documents = [.. DataFile.Read<JsonArray>("practices.json").Select((practice, i) => Document(practice!, i + 1))];
        Index = TestIndex.Of(Documents, analyzer: Analyzer);
    }

    public static ReferenceLibrary Instance => Loaded.Value;

    public Analyzer Analyzer { get; }

    public IReadOnlyList<SearchDocument> Documents { get; }

    public SearchIndex Index { get; }

    public string IdOf(int number) => Documents[number - 1].Id!;

    private SearchDocument Document(JsonNode practice, int number)
    {
        var (award, year) = ((int?)practice["award_year"], (int?)practice["implementation_year"]);
        return new(number, [.. Texts(practice)], Values(practice), award ?? year ?? 2026, year) { Id = (string)practice["id"]! };
    }

    private IEnumerable<SearchText> Texts(JsonNode practice)
    {
        foreach (var title in Names(practice["title"], TextField.Title)) yield return title;
        yield return new(TextField.Summary, "en", (string)practice["summary"]!);
        foreach (var language in new[] { "fr", "de", "es" })
        {
            if ((string?)practice[$"summary_{language}"] is { } summary) yield return new(TextField.Summary, language, summary);
        }
        foreach (var topic in practice["topics"]!.AsArray().Select(id => _topics[(string)id!]))
        {
            foreach (var name in Names(topic["names"], TextField.Topic)) yield return name;
            foreach (var alias in topic["aliases"]?.AsArray() ?? []) yield return new(TextField.Topic, "und", (string)alias!);
        }
        var institution = _institutions[(string)practice["institution"]!];
        foreach (var name in Names(institution["names"], TextField.Institution)) yield return name;
        if ((string?)institution["acronym"] is { } acronym) yield return new(TextField.Institution, "und", acronym);
        foreach (var name in Names(_countries[(string)practice["country"]!]["names"], TextField.Country)) yield return name;
    }

    private static Dictionary<Facet, IReadOnlyList<string>> Values(JsonNode practice)
    {
        var values = new Dictionary<Facet, IReadOnlyList<string>>
        {
            [Facet.Topic] = [.. practice["topics"]!.AsArray().Select(topic => (string)topic!)],
            [Facet.Region] = [(string)practice["region"]!],
            [Facet.Country] = [(string)practice["country"]!],
            [Facet.Institution] = [(string)practice["institution"]!],
        };
        if ((int?)practice["implementation_year"] is { } year) values[Facet.Year] = [year.ToString(CultureInfo.InvariantCulture)];
        return values;
    }

    private static IEnumerable<SearchText> Names(JsonNode? names, TextField field) =>
        names!.AsObject().Select(name => new SearchText(field, name.Key, (string)name.Value!));

    private static Dictionary<string, JsonNode> ById(string file, string key) =>
        DataFile.Read<JsonArray>(file).ToDictionary(item => (string)item![key]!, item => item!);
}
