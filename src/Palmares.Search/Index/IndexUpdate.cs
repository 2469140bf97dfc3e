using Palmares.Search.Analysis;

namespace Palmares.Search.Index;

/// <summary>Makes the next snapshot of a few changes.</summary>
internal sealed class IndexUpdate(Analyzer analyzer, Snapshot before)
{
    public Snapshot Run(IReadOnlyCollection<SearchDocument> upserts, IReadOnlyCollection<int> deleted, long watermark)
    {
        var stack = new SegmentStack(before);
        stack.Delete(deleted);
        var latest = IndexBuild.Latest(upserts);
        var facets = before.Facets.With(latest);
        foreach (var batch in latest.Chunk(IndexBuild.BatchSize)) stack.Push(new SegmentBuilder(analyzer).Build(batch, facets));
        stack.Settle();
        return stack.ToSnapshot(facets, watermark);
    }
}
