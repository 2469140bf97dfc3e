using Palmares.Search.Index;

namespace Palmares.Search.Query;

/// <summary>Brings the hits into the order asked for and cuts the window out.</summary>
internal static class Ranking
{
    /// <summary>The best <paramref name="most"/> keys (see <see cref="TopKeys"/>) of <see cref="Scratch.Hits"/>, best first.</summary>
    public static ReadOnlySpan<ulong> Best(Snapshot snapshot, Scratch scratch, SortOrder order, byte language, int most)
    {
        var top = new TopKeys(most);
        foreach (var view in snapshot.Views)
        {
            var table = view.Segment.Documents;
            var count = Bits.Decode(scratch.Hits[view.Words], scratch.Documents);
            var documents = scratch.Documents[..count];
            switch (order)
            {
                case SortOrder.Relevance:
                    ByScore(documents, scratch.Scores[view.Documents], table.Numbers, top);
                    break;
                case SortOrder.Title:
                    var titles = snapshot.TitleOrder(language);
                    foreach (var document in documents) top.Add(TopKeys.Key(~(uint)titles[view.Base + document], table.Numbers[document]));
                    break;
                case SortOrder.Year:
                    By(documents, table.Years, 0, table.Numbers, top);
                    break;
                case SortOrder.Oldest:
                    By(documents, table.Recency, uint.MaxValue, table.Numbers, top);
                    break;
                default:
                    By(documents, table.Recency, 0, table.Numbers, top);
                    break;
            }
        }
        return top.Take();
    }

    private static void ByScore(ReadOnlySpan<int> documents, ReadOnlySpan<int> scores, int[] numbers, TopKeys top)
    {
        foreach (var document in documents)
        {
            // Most documents are worse than what is kept: their number need not be read.
            if ((uint)scores[document] >= top.Threshold) top.Add(TopKeys.Key((uint)scores[document], numbers[document]));
        }
    }

    /// <param name="documents">Documents of one segment.</param>
    /// <param name="values">What they are sorted by.</param>
    /// <param name="flip">All ones to put the smallest first.</param>
    /// <param name="numbers">Their numbers.</param>
    /// <param name="top">Where to keep the best.</param>
    private static void By(ReadOnlySpan<int> documents, int[] values, uint flip, int[] numbers, TopKeys top)
    {
        foreach (var document in documents)
        {
            var order = TopKeys.Ascending(values[document]) ^ flip;
            if (order >= top.Threshold) top.Add(TopKeys.Key(order, numbers[document]));
        }
    }
}
