namespace Palmares.Search.Index;

/// <summary>
/// What was seen while a batch was read, document by document: a term at a position with a weight. Sorted once by
/// counting, because a map of lists per term costs an object per term.
/// </summary>
internal sealed class Occurrences
{
    /// <summary>The position of what has none.</summary>
    public const int Nowhere = -1;

    private readonly List<Occurrence> _all = [];

    public void Add(int term, int document, int position, int weight, bool inHead) => _all.Add(new(term, document, position, weight, inHead));

    /// <summary>The lists of all terms in their order, and per document the terms that say what it is about.</summary>
    /// <param name="ranks">The place of each term.</param>
    /// <param name="documents">How many documents the batch has.</param>
    public (PostingLists Lists, Traits Traits) Build(int[] ranks, int documents)
    {
        var ordered = Sort(ranks);
        var builder = new PostingListsBuilder(ranks.Length);
        var traits = new TraitsBuilder(documents);
        var positions = new List<int>();
        var at = 0;
        for (var term = 0; term < ranks.Length; term++)
        {
            while (at < ordered.Length && ranks[ordered[at].Term] == term)
            {
                var document = ordered[at].Document;
                var (weight, inHead) = (0L, false);
                positions.Clear();
                for (; at < ordered.Length && ordered[at].Document == document && ranks[ordered[at].Term] == term; at++)
                {
                    weight += ordered[at].Weight;
                    inHead |= ordered[at].InHead;
                    if (ordered[at].Position != Nowhere) positions.Add(ordered[at].Position);
                }
                builder.Add(document, Impact.Encode(weight), System.Runtime.InteropServices.CollectionsMarshal.AsSpan(positions));
                if (inHead) traits.Add(document, term, weight);
            }
            builder.EndTerm();
        }
        return (builder.Build(), traits.Build());
    }

    private Occurrence[] Sort(int[] ranks)
    {
        var starts = new int[ranks.Length + 1];
        foreach (var occurrence in _all) starts[ranks[occurrence.Term] + 1]++;
        for (var rank = 1; rank < starts.Length; rank++) starts[rank] += starts[rank - 1];
        var ordered = new Occurrence[_all.Count];
        foreach (var occurrence in _all) ordered[starts[ranks[occurrence.Term]]++] = occurrence;
        return ordered;
    }

    private readonly record struct Occurrence(int Term, int Document, int Position, int Weight, bool InHead);
}
