using Palmares.Search.Facets;
using Palmares.Search.Index;

namespace Palmares.Search.Query;

/// <summary>One search on one snapshot.</summary>
internal sealed class Searching(Snapshot snapshot, Scratch scratch, Action<Scratch> giveBack, SearchRequest request) : IDisposable
{
    private readonly byte _language = Languages.CodeOf(request.Language);
    private readonly List<Choice> _choices = Choice.Read(request, snapshot.Facets);

    public SearchResult Result()
    {
        var (total, order) = Match();
        var skip = Math.Max(request.Skip, 0);
        var take = Math.Clamp(request.Take, 0, Math.Max(total - skip, 0));
        var hits = take == 0 ? [] : Hits(Ranking.Best(snapshot, scratch, order, _language, skip + take)[skip..], order);
        return new(total, hits, Facets(), QueryReading.Empty);
    }

    public int[] Numbers()
    {
        var (total, order) = Match();
        var keys = Ranking.Best(snapshot, scratch, order, _language, total);
        var numbers = new int[keys.Length];
        for (var i = 0; i < keys.Length; i++) numbers[i] = TopKeys.NumberOf(keys[i]);
        return numbers;
    }

    public void Dispose() => giveBack(scratch);

    private (int Total, SortOrder Order) Match()
    {
        foreach (var view in snapshot.Views) view.Live.CopyTo(scratch.Matches[view.Words]);
        scratch.Matches.CopyTo(scratch.Hits);
        FacetFilter.Apply(snapshot, scratch, _choices);
        var order = request.Sort == SortOrder.Relevance ? SortOrder.Newest : request.Sort;
        return (_choices.Count == 0 ? snapshot.Count : Bits.Count(scratch.Hits), order);
    }

    private IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>> Facets() =>
        _choices.Count == 0 ? snapshot.Unfiltered : FacetFilter.Count(snapshot, scratch, _choices);

    private static SearchHit[] Hits(ReadOnlySpan<ulong> keys, SortOrder order)
    {
        var hits = new SearchHit[keys.Length];
        for (var i = 0; i < hits.Length; i++)
        {
            var score = order == SortOrder.Relevance ? TopKeys.OrderOf(keys[i]) : 0;
            hits[i] = new(TopKeys.NumberOf(keys[i]), score);
        }
        return hits;
    }
}
