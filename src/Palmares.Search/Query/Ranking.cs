using Palmares.Search.Index;

namespace Palmares.Search.Query;

/// <summary>Brings the hits into the order asked for and cuts the window out.</summary>
internal static class Ranking
{
    /// <summary>The best <paramref name="most"/> keys (see <see cref="TopKeys"/>) of <see cref="Scratch.Hits"/>, best first.</summary>
    public static ReadOnlySpan<ulong> Best(Snapshot snapshot, Scratch scratch, SortOrder order, byte language, int most)
    {
        var titles = order == SortOrder.Title ? snapshot.TitleOrder(language) : null;
        var top = new TopKeys(most);
        foreach (var view in snapshot.Views)
        {
            var table = view.Segment.Documents;
            var scores = scratch.Scores[view.Documents];
            var count = Bits.Decode(scratch.Hits[view.Words], scratch.Documents);
            foreach (var document in scratch.Documents[..count])
            {
                var by = order switch
                {
                    SortOrder.Relevance => (uint)scores[document],
                    SortOrder.Oldest => ~TopKeys.Ascending(table.Recency[document]),
                    SortOrder.Year => TopKeys.Ascending(table.Years[document]),
                    SortOrder.Title => ~(uint)titles![view.Base + document],
                    _ => TopKeys.Ascending(table.Recency[document]),
                };
                top.Add(TopKeys.Key(by, table.Numbers[document]));
            }
        }
        return top.Take();
    }
}
