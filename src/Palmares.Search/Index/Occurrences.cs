namespace Palmares.Search.Index;

/// <summary>
/// What was seen while a batch was read, document by document: a term at a position with a weight. Sorted once by
/// counting, because a map of lists per term costs an object per term. Not for reuse.
/// </summary>
internal sealed class Occurrences
{
    /// <summary>The position of what has none.</summary>
    public const int Nowhere = -1;

    private Occurrence[] _all = new Occurrence[1 << 10];
    private int _count;

    public void Add(int term, int document, int position, int weight, bool inHead)
    {
        if (_count == _all.Length) Array.Resize(ref _all, 2 * _count);
        _all[_count++] = new(term, document, position, inHead ? -weight : weight);
    }

    /// <summary>The lists of all terms in their order, and per document the terms that say what it is about.</summary>
    /// <param name="ranks">The place of each term.</param>
    /// <param name="documents">How many documents the batch has.</param>
    public (PostingLists Lists, Traits Traits) Build(int[] ranks, int documents)
    {
        var ordered = Sort(ranks, out var ends);
        var builder = new PostingListsBuilder(ranks.Length);
        var traits = new TraitsBuilder(documents);
        var positions = new int[64];
        var at = 0;
        for (var term = 0; term < ranks.Length; term++)
        {
            while (at < ends[term])
            {
                var document = ordered[at].Document;
                var (weight, inHead, count) = (0L, false, 0);
                for (; at < ends[term] && ordered[at].Document == document; at++)
                {
                    weight += Math.Abs(ordered[at].Weight);
                    inHead |= ordered[at].Weight < 0;
                    if (ordered[at].Position == Nowhere) continue;
                    if (count == positions.Length) Array.Resize(ref positions, 2 * count);
                    positions[count++] = ordered[at].Position;
                }
                builder.Add(document, Impact.Encode(weight), positions.AsSpan(0, count));
                if (inHead) traits.Add(document, term, weight);
            }
            builder.EndTerm();
        }
        return (builder.Build(), traits.Build());
    }

    /// <summary>By rank and, within one, as they came: by document and position.</summary>
    private Occurrence[] Sort(int[] ranks, out int[] ends)
    {
        ends = new int[ranks.Length + 1];
        foreach (var occurrence in _all.AsSpan(0, _count)) ends[ranks[occurrence.Term] + 1]++;
        for (var rank = 1; rank < ends.Length; rank++) ends[rank] += ends[rank - 1];
        var ordered = new Occurrence[_count];
        foreach (var occurrence in _all.AsSpan(0, _count)) ordered[ends[ranks[occurrence.Term]]++] = occurrence;
        _all = [];
        return ordered;
    }

    /// <param name="Term">In the order in which terms were first seen.</param>
    /// <param name="Document">The index in the batch.</param>
    /// <param name="Position">In the document, or <see cref="Nowhere"/>.</param>
    /// <param name="Weight">Negative where it stands in a title or summary.</param>
    private readonly record struct Occurrence(int Term, int Document, int Position, int Weight);
}
