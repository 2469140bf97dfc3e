using System.Collections.Concurrent;
using Palmares.Search.Facets;

namespace Palmares.Search.Index;

/// <summary>The whole index at one moment. Readers take one and see nothing of what changes meanwhile.</summary>
internal sealed class Snapshot
{
    public static readonly Snapshot Empty = new([], FacetDictionary.Empty, 0);

    private readonly Lazy<IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>>> _unfiltered;
    private readonly Lazy<TitleOrder>[] _titleOrders;
    private readonly ConcurrentDictionary<(SortOrder Order, byte Language), ulong[]> _first = new();

    private Snapshot(SegmentView[] views, FacetDictionary facets, long watermark)
    {
        Views = views;
        Facets = facets;
        Watermark = watermark;
        Count = views.Sum(view => view.LiveCount);
        Capacity = views.Length == 0 ? 0 : Bits.RoundUp(views[^1].Base + views[^1].Segment.Count);
        _unfiltered = new(() => FacetTally.Unfiltered(this));
        _titleOrders = [.. Enumerable.Range(0, Languages.Count).Select(code => new Lazy<TitleOrder>(() => new(this, (byte)code)))];
    }

    public IReadOnlyList<SegmentView> Views { get; }

    public FacetDictionary Facets { get; }

    /// <summary>How far the feed of changes has been followed.</summary>
    public long Watermark { get; }

    /// <summary>How many documents there are.</summary>
    public int Count { get; }

    /// <summary>How many bits a set of documents has: every segment begins on a word.</summary>
    public int Capacity { get; }

    /// <summary>What every facet counts without words and choices.</summary>
    public IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>> Unfiltered => _unfiltered.Value;

    /// <summary>
    /// The first of all documents in an order, remembered: what is shown before anything is asked is shown most.
    /// </summary>
    public ulong[] First(SortOrder order, byte language, Func<ulong[]> rank) =>
        _first.TryGetValue((order, language), out var known) ? known : _first.GetOrAdd((order, language), rank());

    public TitleOrder TitleOrder(byte language) => _titleOrders[language].Value;

    /// <summary>Lays segments end to end.</summary>
    public static Snapshot Of(IReadOnlyList<(Segment Segment, ulong[] Live)> parts, FacetDictionary facets, long watermark)
    {
        var views = new List<SegmentView>();
        var next = 0;
        foreach (var (segment, live) in parts)
        {
            if (segment.Count == 0) continue;
            views.Add(new(segment, live, next));
            next = checked(next + Bits.RoundUp(segment.Count));
        }
        return new([.. views], facets, watermark);
    }

    /// <summary>Where a document with this number lies, if there is one.</summary>
    public (SegmentView View, int Document)? Find(int number)
    {
        foreach (var view in Views)
        {
            if (view.Segment.Documents.Find(number) is var document and >= 0 && Bits.Has(view.Live, document)) return (view, document);
        }
        return null;
    }

    /// <summary>Whether a document has an id of this hash.</summary>
    public bool FindId(ulong hash) =>
        Views.Any(view => view.Segment.Documents.FindId(hash) is var document and >= 0 && Bits.Has(view.Live, document));
}
