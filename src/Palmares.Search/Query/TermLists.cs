using Palmares.Search.Index;

namespace Palmares.Search.Query;

/// <summary>A term with the lists that stand for it in each segment of a snapshot.</summary>
internal sealed class TermLists(Snapshot snapshot, QueryTerm term, byte language)
{
    private readonly Expansion[][] _byView = [.. snapshot.Views.Select(view => Expansion.Of(view.Segment, term, language))];

    public QueryTerm Term => term;

    /// <summary>Sets the term's documents in <see cref="Scratch.Term"/> and adds up its occurrences in <see cref="Scratch.Sums"/>.</summary>
    public void Accumulate(Scratch scratch)
    {
        for (var i = 0; i < _byView.Length; i++)
        {
            var view = snapshot.Views[i];
            var sums = scratch.Sums[view.Documents];
            var bits = scratch.Term[view.Words];
            foreach (var expansion in _byView[i]) ListsOf(i, expansion).Accumulate(expansion.Id, expansion.Weight, sums, bits);
        }
    }

    /// <summary>Only sets the term's documents in <see cref="Scratch.Term"/>.</summary>
    public void Mark(Scratch scratch)
    {
        for (var i = 0; i < _byView.Length; i++)
        {
            var bits = scratch.Term[snapshot.Views[i].Words];
            foreach (var expansion in _byView[i]) ListsOf(i, expansion).Mark(expansion.Id, bits);
        }
    }

    /// <summary>Whether any document has it.</summary>
    public bool FindsAnything() => FindsMoreThan(0, _ => true);

    /// <summary>Whether any document has it as written.</summary>
    public bool FindsExactly() => FindsMoreThan(0, expansion => expansion.IsExact);

    /// <summary>Whether more documents than a few have it; a document in two lists counts twice.</summary>
    public bool FindsMoreThan(int few) => FindsMoreThan(few, _ => true);

    private bool FindsMoreThan(int few, Func<Expansion, bool> counts)
    {
        for (var i = 0; i < _byView.Length; i++)
        {
            foreach (var expansion in _byView[i])
            {
                if (!counts(expansion)) continue;
                for (var reader = ListsOf(i, expansion).Read(expansion.Id); reader.MoveNext();)
                {
                    if (Bits.Has(snapshot.Views[i].Live, reader.Document) && --few < 0) return true;
                }
            }
        }
        return false;
    }

    private PostingLists ListsOf(int view, Expansion expansion)
    {
        var segment = snapshot.Views[view].Segment;
        return expansion.IsConcept ? segment.Concepts.Lists : segment.Words.Lists;
    }
}
