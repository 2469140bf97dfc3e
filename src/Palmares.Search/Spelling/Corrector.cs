using System.Text;
using Palmares.Search.Analysis;
using Palmares.Search.Index;

namespace Palmares.Search.Spelling;

/// <summary>Looks for words of the index that may stand for one that was typed.</summary>
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
        var candidates = new Candidates(language);
        foreach (var view in snapshot.Views)
        {
            foreach (var (id, distance) in Neighbours.Find(view.Segment.Words.Words, typed, most))
            {
                if (distance > 0) candidates.Add(view, id, distance);
            }
        }
        return candidates.Best(leastDocuments);
    }

    /// <summary>
    /// The parts of a German compound as words that documents have, with spaces between: what stands for a compound that no
    /// document has. Null where it is none, or a part is not there either.
    /// </summary>
    public string? Parts(QueryWord word)
    {
        var parts = word.Stems
            .Where(stem => stem.Kind == TokenKind.CompoundPart)
            .Select(stem => WordWith(TermTable.Key(stem.Stem, Languages.CodeOf(stem.Language))))
            .ToList();
        return parts.Count < 2 || parts.Contains(null) ? null : string.Join(' ', parts);
    }

    /// <summary>The most frequent word with a stem.</summary>
    private string? WordWith(byte[] stem)
    {
        var candidates = new Candidates(language);
        foreach (var view in snapshot.Views)
        {
            var stems = view.Segment.Words.Stems;
            if (stems.Stems.Find(stem) is not (var id and >= 0)) continue;
            foreach (var entry in stems.Of(id))
            {
                if (StemTable.Split(entry) is (var word, false)) candidates.Add(view, word, distance: 0);
            }
        }
        return candidates.Best(leastDocuments: 1);
    }
}
