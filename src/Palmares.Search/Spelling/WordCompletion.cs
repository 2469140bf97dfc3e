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
        .GroupBy(candidate => candidate.Word, StringComparer.Ordinal)
        .OrderByDescending(forms => forms.Sum(form => form.Weight))
        .ThenBy(forms => forms.Key, StringComparer.Ordinal)
        .Select(forms => forms.MaxBy(form => form.Weight)!)
        .Where(form => form.Language == 0 || !Analyzer.IsStopWord(form.Word, Languages.NameOf(form.Language)))
        .DistinctBy(StemOf)
        .Take(take)
        .Select(form => form.Spelling);

    private IEnumerable<Candidate> Candidates(WordIndex index, byte[] beginning, int most)
    {
        var best = new PriorityQueue<int, int>();
        for (var id = index.Words.LowerBound(beginning); id < index.Words.Count && index.Words[id].StartsWith(beginning); id++)
        {
            var weight = WeightOf(index, id);
            if (best.Count < most) best.Enqueue(id, weight);
            else best.EnqueueDequeue(id, weight);
        }
        return [.. best.UnorderedItems.Select(item => Read(index, item.Element))];
    }

    private int WeightOf(WordIndex index, int id) => index.Lists.CountOf(id) * (index.Words.LanguageOf(id) == language ? OwnFactor : 1);

    private Candidate Read(WordIndex index, int id)
    {
        var word = index.Words.TextOf(id);
        return new(word, index.Forms.Of(id) ?? word, index.Words.LanguageOf(id), WeightOf(index, id));
    }

    private string StemOf(Candidate form) =>
        analyzer.Analyze(form.Spelling, Languages.NameOf(form.Language)).Tokens is [var token, ..] ? token.Stem : form.Word;

    private sealed record Candidate(string Word, string Spelling, byte Language, int Weight);
}
