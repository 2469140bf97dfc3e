using System.Text;
using Palmares.Search.Analysis;
using Palmares.Search.Index;

namespace Palmares.Search.Spelling;

/// <summary>Looks for words of the index near a word that was typed.</summary>
internal sealed class Corrector(Snapshot snapshot, byte language)
{
    /// <summary>
    /// The nearest word that some document has, as it is usually written: the least distance first, then the reader's language,
    /// then what more documents have. Null where nothing is near.
    /// </summary>
    /// <param name="word">What was typed.</param>
    /// <param name="leastDocuments">Rarer words are not offered.</param>
    public string? Nearest(QueryWord word, int leastDocuments = 1)
    {
        var typed = Encoding.UTF8.GetBytes(word.Surface);
        var most = Neighbours.MostFor(typed.Length);
        if (most == 0 || word.Surface.Any(char.IsDigit)) return null;
        var candidates = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        foreach (var view in snapshot.Views)
        {
            foreach (var (id, distance) in Neighbours.Find(view.Segment.Words.Words, typed, most))
            {
                if (distance > 0) Add(candidates, view, id, distance);
            }
        }
        return candidates.Values
            .Where(candidate => candidate.Documents >= leastDocuments)
            .OrderBy(candidate => candidate.Distance)
            .ThenByDescending(candidate => candidate.IsOwn)
            .ThenByDescending(candidate => candidate.Documents)
            .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .FirstOrDefault()?.Spelling;
    }

    private void Add(Dictionary<string, Candidate> candidates, SegmentView view, int id, int distance)
    {
        var index = view.Segment.Words;
        var documents = 0;
        for (var reader = index.Lists.Read(id); reader.MoveNext();) documents += Bits.Has(view.Live, reader.Document) ? 1 : 0;
        if (documents == 0) return;
        var word = index.Words.TextOf(id);
        var isOwn = index.Words.LanguageOf(id) == language;
        var spelling = index.Forms.Of(id) ?? word;
        candidates[word] = candidates.TryGetValue(word, out var known)
            ? known with { Documents = known.Documents + documents, IsOwn = known.IsOwn || isOwn, Spelling = isOwn ? spelling : known.Spelling }
            : new(word, spelling, distance, documents, isOwn);
    }

    private sealed record Candidate(string Word, string Spelling, int Distance, int Documents, bool IsOwn);
}
