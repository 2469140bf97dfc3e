using System.Text;
using Palmares.Search.Index;

namespace Palmares.Search.Query;

/// <summary>A list of a segment that stands for a term, and what its occurrences count (see <see cref="QueryWeight"/>).</summary>
internal readonly record struct Expansion(bool IsConcept, int Id, int Weight)
{
    public bool IsExact => !IsConcept && Weight >= QueryWeight.Surface(own: false);

    /// <summary>All lists of a segment that stand for a term, each once with its greatest weight.</summary>
    public static Expansion[] Of(Segment segment, QueryTerm term, byte language)
    {
        var found = new List<Expansion>();
        AddSurfaces(segment.Words, term, language, found);
        AddStems(segment.Words, term, language, found);
        foreach (var concept in term.Concepts)
        {
            if (segment.Concepts.Concepts.Find(Encoding.UTF8.GetBytes(concept.Id)) is var id and >= 0) found.Add(new(true, id, concept.Weight));
        }
        return Distinct(found);
    }

    private static void AddSurfaces(WordIndex index, QueryTerm term, byte language, List<Expansion> found)
    {
        var surface = Encoding.UTF8.GetBytes(term.Word.Surface);
        for (var id = index.Words.LowerBound(surface); id < index.Words.Count; id++)
        {
            var key = index.Words[id];
            if (key.Length != surface.Length + 1 || !key.StartsWith(surface)) return;
            var of = key[^1];
            if (of != 0 && !term.ReadsStopWords && term.Word.IsStopWordIn(Languages.NameOf(of))) continue;
            found.Add(new(false, id, QueryWeight.Surface(of == language)));
        }
    }

    private static void AddStems(WordIndex index, QueryTerm term, byte language, List<Expansion> found)
    {
        foreach (var stem in term.Word.Stems)
        {
            if (stem.Kind == Analysis.TokenKind.CompoundPart || stem.IsStopWord && !term.ReadsStopWords) continue;
            var of = Languages.CodeOf(stem.Language);
            if (index.Stems.Stems.Find(TermTable.Key(stem.Stem, of)) is not (var id and >= 0)) continue;
            foreach (var entry in index.Stems.Of(id))
            {
                var (word, isPart) = StemTable.Split(entry);
                if (isPart && term.IsLiteral) continue;
                found.Add(new(false, word, isPart ? QueryWeight.Part(of == language) : QueryWeight.Stem(of == language)));
            }
        }
    }

    private static Expansion[] Distinct(List<Expansion> found)
    {
        found.Sort((a, b) => (a.IsConcept, a.Id, -a.Weight).CompareTo((b.IsConcept, b.Id, -b.Weight)));
        var count = 0;
        for (var i = 0; i < found.Count; i++)
        {
            if (count > 0 && found[count - 1].Id == found[i].Id && found[count - 1].IsConcept == found[i].IsConcept) continue;
            found[count++] = found[i];
        }
        return [.. found[..count]];
    }
}
