using Palmares.Search.Analysis;

namespace Palmares.Search.Index;

/// <summary>Makes the next snapshots of a few changes.</summary>
internal sealed class IndexUpdate(Analyzer analyzer, Snapshot before)
{
    /// <summary>The snapshot with the changes, quickly; then, where segments have become too many, the same more compact.</summary>
    public IEnumerable<Snapshot> Run(IReadOnlyCollection<SearchDocument> upserts, IReadOnlyCollection<int> deleted, long watermark)
    {
        var stack = new SegmentStack(before);
        var latest = IndexBuild.Latest(upserts);
        stack.Delete([.. deleted, .. latest.Select(document => document.Number)]);
        var facets = before.Facets.With(latest);
        foreach (var batch in latest.Chunk(IndexBuild.BatchSize)) stack.Add(new SegmentBuilder(analyzer).Build(batch, facets));
        yield return stack.ToSnapshot(facets, watermark);
        if (stack.Settle()) yield return stack.ToSnapshot(facets, watermark);
    }
}
