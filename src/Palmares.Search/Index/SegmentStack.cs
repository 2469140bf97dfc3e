using Palmares.Search.Facets;

namespace Palmares.Search.Index;

/// <summary>
/// The segments of a snapshot being made, the large and old ones first. Small ones are merged so that each is more than
/// <see cref="Ratio"/> times what follows it: an update costs its own size now and then, not the index's, and a search meets
/// a handful of segments.
/// </summary>
internal sealed class SegmentStack
{
    private const int Ratio = 8;
    private const int FanIn = 16;

    /// <summary>No array of a segment comes near what an int can address.</summary>
    private const long MostBytes = 1L << 30;

    private readonly List<(Segment Segment, ulong[] Live)> _parts = [];

    public SegmentStack()
    {
    }

    public SegmentStack(Snapshot snapshot) => _parts.AddRange(snapshot.Views.Select(view => (view.Segment, view.Live)));

    /// <summary>Takes a segment. Documents of the same number before have to be deleted first.</summary>
    public void Add(Segment segment)
    {
        var live = new ulong[Bits.WordsFor(segment.Count)];
        Bits.SetAll(live, segment.Count);
        _parts.Add((segment, live));
    }

    public void Delete(IReadOnlyCollection<int> numbers)
    {
        for (var i = 0; i < _parts.Count; i++)
        {
            var (segment, live) = _parts[i];
            ulong[]? changed = null;
            foreach (var number in numbers)
            {
                if (segment.Documents.Find(number) is var document and >= 0 && Bits.Has(live, document))
                    Bits.Clear(changed ??= [.. live], document);
            }
            if (changed is not null) _parts[i] = (segment, changed);
        }
    }

    /// <summary>Restores the ratio after an update, and rewrites what is more than a quarter deleted. Returns whether anything was done.</summary>
    public bool Settle()
    {
        var merges = MergeTail();
        for (var i = _parts.Count - 1; i >= 0; i--)
        {
            var left = Bits.Count(_parts[i].Live);
            if (left >= _parts[i].Segment.Count * 3L / 4) continue;
            if (left == 0) _parts.RemoveAt(i);
            else _parts[i] = Merge([_parts[i]]);
            merges = true;
        }
        return merges;
    }

    private bool MergeTail()
    {
        for (var first = 0; first < _parts.Count; first++)
        {
            long following = _parts[(first + 1)..].Sum(part => part.Segment.Count);
            if (following == 0 || _parts[first].Segment.Count > Ratio * following || !Fits(first)) continue;
            var merged = Merge(_parts[first..]);
            _parts.RemoveRange(first, _parts.Count - first);
            _parts.Add(merged);
            return true;
        }
        return false;
    }

    /// <summary>Merges everything into as few segments as fit.</summary>
    public void MergeAll()
    {
        while (_parts.Count > 1)
        {
            var groups = new List<List<(Segment, ulong[])>>();
            long bytes = 0;
            foreach (var part in _parts)
            {
                bytes += part.Segment.Bytes;
                if (groups.Count == 0 || groups[^1].Count == FanIn || bytes > MostBytes)
                {
                    groups.Add([]);
                    bytes = part.Segment.Bytes;
                }
                groups[^1].Add(part);
            }
            if (groups.Count == _parts.Count) return;
            var merged = groups.Select(Merge).ToList();
            _parts.Clear();
            _parts.AddRange(merged);
        }
    }

    public Snapshot ToSnapshot(FacetDictionary facets, long watermark) => Snapshot.Of(_parts, facets, watermark);

    private bool Fits(int first) => _parts[first..].Sum(part => part.Segment.Bytes) <= MostBytes;

    private static (Segment Segment, ulong[] Live) Merge(List<(Segment Segment, ulong[] Live)> parts)
    {
        if (parts is [var only] && Bits.Count(only.Live) == only.Segment.Count) return only;
        var segment = Segment.Merge([.. parts.Select(part => new SegmentView(part.Segment, part.Live, 0))]);
        var live = new ulong[Bits.WordsFor(segment.Count)];
        Bits.SetAll(live, segment.Count);
        return (segment, live);
    }
}
