using Palmares.Search.Analysis;

namespace Palmares.Search.Spelling;

/// <summary>The labels of the thesaurus by language, folded to be found by their beginning.</summary>
internal sealed class ConceptLabels
{
    private readonly Dictionary<string, (string Folded, string Label)[]> _byLanguage;

    public ConceptLabels(Analyzer analyzer)
    {
        _byLanguage = analyzer.Thesaurus.Concepts
            .SelectMany(concept => concept.Labels)
            .SelectMany(entry => entry.Value, (entry, label) => (Language: entry.Key, Label: label))
            .GroupBy(entry => entry.Language)
            .ToDictionary(group => group.Key, group => Sorted(analyzer, group.Select(entry => entry.Label), group.Key));
    }

    /// <summary>The labels in a language whose folded words begin with <paramref name="folded"/>.</summary>
    public IEnumerable<string> StartingWith(string folded, string language)
    {
        var labels = _byLanguage.GetValueOrDefault(language, []);
        var at = Array.BinarySearch(labels, (folded, ""), Comparer<(string Folded, string Label)>.Create((a, b) => string.CompareOrdinal(a.Folded, b.Folded)));
        for (at = at < 0 ? ~at : FirstEqual(labels, at); at < labels.Length && labels[at].Folded.StartsWith(folded, StringComparison.Ordinal); at++)
            yield return labels[at].Label;
    }

    private static int FirstEqual((string Folded, string Label)[] labels, int at)
    {
        while (at > 0 && labels[at - 1].Folded == labels[at].Folded) at--;
        return at;
    }

    private static (string Folded, string Label)[] Sorted(Analyzer analyzer, IEnumerable<string> labels, string language) =>
        [.. labels.Distinct().Select(label => (Folded: Folding.Of(analyzer, label, language), label)).OrderBy(entry => entry.Folded, StringComparer.Ordinal)];
}
