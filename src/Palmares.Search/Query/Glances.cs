using Palmares.Search.Index;

namespace Palmares.Search.Query;

/// <summary>What to look for in texts of each language: the words and stems themselves, and how the labels of the concepts begin.</summary>
internal sealed class Glances(
    LabelStems labels, IReadOnlyList<string> surfaces, IReadOnlyList<string>[] stems, IReadOnlySet<string> concepts)
{
    private readonly Glance?[] _byLanguage = new Glance?[Languages.Count];

    /// <summary>A word belongs to a label that began before it, or to a longer one that takes it in.</summary>
    public int WordsBefore => concepts.Count > 0 ? 5 : 0;

    /// <summary>The rest of a label, and the word that a suspended compound waits for.</summary>
    public int WordsAfter => concepts.Count > 0 ? 7 : 6;

    public Glance Of(byte language) => _byLanguage[language] ??= Make(language);

    private Glance Make(byte language)
    {
        var glance = new Glance(insideWords: Languages.NameOf(language) == "de");
        foreach (var surface in surfaces) glance.AddWord(surface);
        foreach (var stem in stems[language]) glance.AddStem(stem);
        foreach (var label in concepts.SelectMany(concept => labels.Of(concept, language)))
        {
            foreach (var stem in label.Alone) glance.AddStem(stem);
            foreach (var first in label.First)
            {
                foreach (var later in label.Later) glance.AddPair(first, later);
            }
        }
        return glance;
    }
}
