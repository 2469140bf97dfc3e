namespace Palmares.Search.Index;

/// <summary>
/// A segment as one snapshot sees it: without the documents whose bit in <paramref name="Live"/> is clear, and numbered from
/// <paramref name="Base"/> (a multiple of 64) in the snapshot's sets.
/// </summary>
internal sealed record SegmentView(Segment Segment, ulong[] Live, int Base)
{
    public int LiveCount { get; } = Bits.Count(Live);

    /// <summary>The segment's part of a set of the whole snapshot.</summary>
    public Range Words => (Base >>> 6)..((Base >>> 6) + Live.Length);

    /// <summary>The segment's part of an array with an entry per document of the snapshot.</summary>
    public Range Documents => Base..(Base + Segment.Count);
}
