using System.Collections.Frozen;
using Palmares.Search.Analysis;
using Palmares.Search.Index;

namespace Palmares.Search.Query;

/// <summary>
/// The stems of a label. Those of <paramref name="Alone"/> may be the whole label; of a longer one the stems of its first word
/// and of all later ones. Words that only link are left out.
/// </summary>
internal sealed record LabelStem(IReadOnlyList<string> Alone, IReadOnlyList<string> First, IReadOnlyList<string> Later);

/// <summary>The stems of all labels of the thesaurus, by concept and language. Made when first asked for.</summary>
internal sealed class LabelStems(Analyzer analyzer)
{
    private readonly Lazy<FrozenDictionary<(string Concept, byte Language), LabelStem[]>> _stems = new(() => Make(analyzer));

    public IReadOnlyList<LabelStem> Of(string concept, byte language) => _stems.Value.GetValueOrDefault((concept, language)) ?? [];

    private static FrozenDictionary<(string Concept, byte Language), LabelStem[]> Make(Analyzer analyzer)
    {
        var stems = new Dictionary<(string Concept, byte Language), LabelStem[]>();
        foreach (var concept in analyzer.Thesaurus.Concepts)
        {
            foreach (var (language, labels) in concept.Labels)
                stems[(concept.Id, Languages.CodeOf(language))] = [.. labels.Select(label => StemsOf(analyzer.Analyze(label, language)))];
        }
        return stems.ToFrozenDictionary();
    }

    private static LabelStem StemsOf(AnalysedText label)
    {
        var telling = label.Tokens.Exists(token => !token.IsLink) ? label.Tokens.FindAll(token => !token.IsLink) : label.Tokens;
        var first = telling.Where(token => token.Position == telling[0].Position).Select(token => token.Stem).ToList();
        var later = telling.Where(token => token.Position != telling[0].Position).Select(token => token.Stem).ToList();
        // Written together, a chain of words may be the whole label.
        return later.Count == 0 ? new(first, [], []) : new([.. telling.Where(token => token.Kind == TokenKind.Joined).Select(token => token.Stem)], first, later);
    }
}
