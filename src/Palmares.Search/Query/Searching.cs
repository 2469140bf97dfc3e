using Palmares.Search.Facets;
using Palmares.Search.Index;

namespace Palmares.Search.Query;

/// <summary>One search on one snapshot.</summary>
internal sealed class Searching
{
    private const int FirstKept = 200;

    private readonly Snapshot _snapshot;
    private readonly Scratch _scratch;
    private readonly SearchRequest _request;
    private readonly Understanding _understanding;
    private readonly List<Choice> _choices;
    private readonly SortOrder _order;

    /// <summary>Finds what matches; <see cref="Scratch.Matches"/> without choices, <see cref="Scratch.Hits"/> with them.</summary>
    /// <param name="snapshot">What is searched.</param>
    /// <param name="scratch">Fitted to it.</param>
    /// <param name="reader">Reads the words.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="withScores">False where only <see cref="Total"/> is wanted.</param>
    public Searching(Snapshot snapshot, Scratch scratch, QueryReader reader, SearchRequest request, bool withScores)
    {
        _snapshot = snapshot;
        _scratch = scratch;
        _request = request;
        _understanding = new(snapshot, reader, request.Text, request.Language);
        _choices = Choice.Read(request, snapshot.Facets);
        var hasScores = new Matching(snapshot, scratch, Languages.CodeOf(request.Language), withScores).Run(_understanding.Query, _understanding.Required);
        _order = request.Sort == SortOrder.Relevance && !hasScores ? SortOrder.Newest : request.Sort;
        scratch.Matches.CopyTo(scratch.Hits);
        FacetFilter.Apply(snapshot, scratch, _choices);
        Total = Bits.Count(scratch.Hits);
    }

    public int Total { get; }

    public SearchResult Result()
    {
        var facets = IsEverything ? _snapshot.Unfiltered : FacetFilter.Count(_snapshot, _scratch, _choices);
        _understanding.SuggestFor(Total);
        return new(Total, Hits(), facets, _understanding.Reading);
    }

    /// <summary>The numbers of all hits in order.</summary>
    public int[] Numbers()
    {
        var keys = Best(Total);
        var numbers = new int[keys.Length];
        for (var i = 0; i < keys.Length; i++) numbers[i] = TopKeys.NumberOf(keys[i]);
        return numbers;
    }

    private SearchHit[] Hits()
    {
        var skip = Math.Max(_request.Skip, 0);
        var take = Math.Clamp(_request.Take, 0, Math.Max(Total - skip, 0));
        if (take == 0) return [];
        var keys = Best(skip + take)[skip..];
        var hits = new SearchHit[keys.Length];
        for (var i = 0; i < hits.Length; i++)
        {
            var score = _order == SortOrder.Relevance ? Matching.ScoreOf(TopKeys.OrderOf(keys[i])) : 0;
            hits[i] = new(TopKeys.NumberOf(keys[i]), score);
        }
        return hits;
    }

    private bool IsEverything => _understanding.Query.IsEmpty && _choices.Count == 0;

    private ReadOnlySpan<ulong> Best(int most)
    {
        var language = Languages.CodeOf(_request.Language);
        if (!IsEverything || most > FirstKept) return Ranking.Best(_snapshot, _scratch, _order, language, most);
        var first = _snapshot.First(
            _order, language, () => Ranking.Best(_snapshot, _scratch, _order, language, Math.Min(FirstKept, Total)).ToArray());
        return first.AsSpan(0, Math.Min(most, first.Length));
    }
}
