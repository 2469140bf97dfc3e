using System.Text.Json;

namespace Palmares.Search.Analysis.Concepts;

/// <summary>Turns the JSON of the thesaurus into concepts, or says what is wrong with which field of which concept.</summary>
internal static class ThesaurusReader
{
    public static List<Concept> Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Array) throw new FormatException("Thesaurus: the file must be a JSON array of concepts.");
        var concepts = new List<Concept>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in root.EnumerateArray())
        {
            var concept = ReadConcept(element, concepts.Count + 1);
            if (!ids.Add(concept.Id)) throw Wrong(concept.Id, "id", "is used twice");
            concepts.Add(concept);
        }
        foreach (var concept in concepts)
        {
            if (concept.Broader.FirstOrDefault(id => !ids.Contains(id)) is { } unknown)
                throw Wrong(concept.Id, "broader", $"names the unknown concept '{unknown}'");
        }
        RefuseCycles(concepts);
        return concepts;
    }

    private static Concept ReadConcept(JsonElement element, int number)
    {
        if (element.ValueKind != JsonValueKind.Object) throw new FormatException($"Thesaurus: concept {number} must be an object.");
        var id = element.TryGetProperty("id", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString()! : "";
        if (string.IsNullOrWhiteSpace(id)) throw new FormatException($"Thesaurus: concept {number}: id must be a text that is not blank.");
        return new(id, ReadTopic(id, element), ReadBroader(id, element), ReadLabels(id, element));
    }

    private static string? ReadTopic(string id, JsonElement element)
    {
        if (!element.TryGetProperty("topic", out var topic) || topic.ValueKind == JsonValueKind.Null) return null;
        return ReadText(id, "topic", topic);
    }

    private static List<string> ReadBroader(string id, JsonElement element) =>
        element.TryGetProperty("broader", out var broader) ? ReadTexts(id, "broader", broader) : [];

    private static Dictionary<string, IReadOnlyList<string>> ReadLabels(string id, JsonElement element)
    {
        if (!element.TryGetProperty("labels", out var labels) || labels.ValueKind != JsonValueKind.Object)
            throw Wrong(id, "labels", "must be an object of lists by language");
        var byLanguage = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var property in labels.EnumerateObject())
        {
            var field = $"labels.{property.Name}";
            if (!WorkingLanguages.All.Contains(property.Name)) throw Wrong(id, field, "is not one of en, fr, de, es");
            var texts = ReadTexts(id, field, property.Value);
            if (texts.Count == 0) throw Wrong(id, field, "must have at least one label");
            if (!byLanguage.TryAdd(property.Name, texts)) throw Wrong(id, field, "is given twice");
        }
        return byLanguage.Count > 0 ? byLanguage : throw Wrong(id, "labels", "must have at least one language");
    }

    private static List<string> ReadTexts(string id, string field, JsonElement list)
    {
        if (list.ValueKind != JsonValueKind.Array) throw Wrong(id, field, "must be a list of texts");
        return [.. list.EnumerateArray().Select((text, index) => ReadText(id, $"{field}[{index}]", text))];
    }

    private static string ReadText(string id, string field, JsonElement text)
    {
        if (text.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(text.GetString()))
            throw Wrong(id, field, "must be a text that is not blank");
        return text.GetString()!;
    }

    private static void RefuseCycles(List<Concept> concepts)
    {
        var byId = concepts.ToDictionary(concept => concept.Id, StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        var open = new HashSet<string>(StringComparer.Ordinal);
        foreach (var concept in concepts) Visit(concept);

        void Visit(Concept concept)
        {
            if (done.Contains(concept.Id)) return;
            if (!open.Add(concept.Id)) throw Wrong(concept.Id, "broader", "leads back to itself");
            foreach (var id in concept.Broader) Visit(byId[id]);
            open.Remove(concept.Id);
            done.Add(concept.Id);
        }
    }

    private static FormatException Wrong(string id, string field, string problem) => new($"Thesaurus: concept '{id}': {field} {problem}.");
}
