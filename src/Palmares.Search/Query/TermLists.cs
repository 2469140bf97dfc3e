using Palmares.Search.Index;

namespace Palmares.Search.Query;

/// <summary>A term with the lists that stand for it in each segment of a snapshot.</summary>
internal sealed class TermLists(Snapshot snapshot, QueryTerm term, byte language)
{
    private readonly Expansion[][] _byView = [.. snapshot.Views.Select(view => Expansion.Of(view.Segment, term, language))];

    public QueryTerm Term => term;

    /// <summary>Adds up the term's occurrences in <see cref="Scratch.Sums"/> and sets its documents in <see cref="Scratch.Term"/>.</summary>
    public void Accumulate(Scratch scratch)
    {
        for (var i = 0; i < _byView.Length; i++)
        {
            var view = snapshot.Views[i];
            var sums = scratch.Sums[view.Documents];
            var bits = scratch.Term[view.Words];
            foreach (var (isConcept, id, weight) in _byView[i])
            {
                var lists = isConcept ? view.Segment.Concepts.Lists : view.Segment.Words.Lists;
                lists.Accumulate(id, weight, sums, bits);
            }
        }
    }

    /// <summary>Whether any document has it.</summary>
    public bool FindsAnything() => Finds(_ => true);

    /// <summary>Whether any document has it as written.</summary>
    public bool FindsExactly() => Finds(expansion => expansion.IsExact);

    private bool Finds(Func<Expansion, bool> counts)
    {
        for (var i = 0; i < _byView.Length; i++)
        {
            var view = snapshot.Views[i];
            foreach (var expansion in _byView[i])
            {
                if (!counts(expansion)) continue;
                var lists = expansion.IsConcept ? view.Segment.Concepts.Lists : view.Segment.Words.Lists;
                for (var reader = lists.Read(expansion.Id); reader.MoveNext();)
                {
                    if (Bits.Has(view.Live, reader.Document)) return true;
                }
            }
        }
        return false;
    }
}
