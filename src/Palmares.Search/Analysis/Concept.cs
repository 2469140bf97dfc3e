namespace Palmares.Search.Analysis;

/// <summary>
/// A concept of the thesaurus. <paramref name="Topic"/> is the id of the topic it belongs to, if any;
/// <paramref name="Broader"/> are ids of wider concepts; <paramref name="Labels"/> are by language, the preferred one first.
/// </summary>
public sealed record Concept(
    string Id,
    string? Topic,
    IReadOnlyList<string> Broader,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Labels)
{
    /// <summary>The preferred label for a reader of <paramref name="language"/>: theirs, else English, else the first there is.</summary>
    public string Label(string language)
    {
        if (Labels.TryGetValue(language, out var own)) return own[0];
        return Labels.TryGetValue("en", out var english) ? english[0] : Labels.First().Value[0];
    }
}
