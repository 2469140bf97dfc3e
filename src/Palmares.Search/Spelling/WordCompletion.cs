using System.Text;
using Palmares.Search.Analysis;
using Palmares.Search.Index;

namespace Palmares.Search.Spelling;

/// <summary>The words of the index that begin as typed. Of the forms of one word the most frequent stands for all.</summary>
internal sealed class WordCompletion(Snapshot snapshot, Analyzer analyzer, byte language)
{
    /// <summary>By how much a word of the interface language counts more than one of another.</summary>
    private const int OwnFactor = 8;

    public IEnumerable<string> Find(string beginning, int take) => snapshot.Views
        .SelectMany(view => Candidates(view.Segment.Words, Encoding.UTF8.GetBytes(beginning), 4 * take))
        .GroupBy(candidate => candidate.Stem, StringComparer.Ordinal)
        .Select(group => group.GroupBy(candidate => candidate.Word, StringComparer.Ordinal).MaxBy(Weight)!)
        .OrderByDescending(Weight)
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .Take(take)
        .Select(group => group.MaxBy(candidate => candidate.Weight)!.Spelling);

    private static int Weight(IEnumerable<Candidate> candidates) => candidates.Sum(candidate => candidate.Weight);

    private IEnumerable<Candidate> Candidates(WordIndex index, byte[] beginning, int most)
    {
        var best = new PriorityQueue<int, int>();
        for (var id = index.Words.LowerBound(beginning); id < index.Words.Count && index.Words[id].StartsWith(beginning); id++)
        {
            var weight = WeightOf(index, id);
            if (best.Count < most) best.Enqueue(id, weight);
            else best.EnqueueDequeue(id, weight);
        }
        return [.. best.UnorderedItems.Select(item => Read(index, item.Element)).OfType<Candidate>()];
    }

    private int WeightOf(WordIndex index, int id) => index.Lists.CountOf(id) * (index.Words.LanguageOf(id) == language ? OwnFactor : 1);

    private Candidate? Read(WordIndex index, int id)
    {
        var (word, of) = (index.Words.TextOf(id), Languages.NameOf(index.Words.LanguageOf(id)));
        if (of.Length > 0 && Analyzer.IsStopWord(word, of)) return null;
        var spelling = index.Forms.Of(id) ?? word;
        var stem = analyzer.Analyze(spelling, of).Tokens is [var token, ..] ? token.Stem : word;
        return new(word, spelling, stem, WeightOf(index, id));
    }

    private sealed record Candidate(string Word, string Spelling, string Stem, int Weight);
}
