using Palmares.Search.Analysis;
using Palmares.Search.Facets;

namespace Palmares.Search.Index;

/// <summary>Builds a snapshot from nothing: batches on all processors, then merged.</summary>
internal sealed class IndexBuild(Analyzer analyzer, Action<int>? progress, CancellationToken cancel)
{
    public const int BatchSize = 256;

    public Snapshot Run(IEnumerable<SearchDocument> documents, long watermark)
    {
        var facets = FacetDictionary.Empty;
        var stack = new SegmentStack();
        var numbers = new HashSet<int>();
        var read = 0;
        foreach (var round in documents.Chunk(BatchSize * Environment.ProcessorCount))
        {
            cancel.ThrowIfCancellationRequested();
            facets = facets.With(round);
            stack.Delete([.. round.Select(document => document.Number).Where(number => !numbers.Add(number))]);
            foreach (var segment in Build(round, facets)) stack.Add(segment);
            read += round.Length;
            progress?.Invoke(read);
        }
        stack.MergeAll();
        return stack.ToSnapshot(facets, watermark);
    }

    /// <summary>Each number's last document, in the order of the last ones.</summary>
    public static List<SearchDocument> Latest(IReadOnlyCollection<SearchDocument> documents)
    {
        var seen = new HashSet<int>();
        var latest = documents.Reverse().Where(document => seen.Add(document.Number)).ToList();
        latest.Reverse();
        return latest;
    }

    private Segment[] Build(SearchDocument[] documents, FacetDictionary facets)
    {
        var batches = Latest(documents).Chunk(BatchSize).ToArray();
        var segments = new Segment[batches.Length];
        Parallel.For(0, batches.Length, new() { CancellationToken = cancel }, i => segments[i] = new SegmentBuilder(analyzer).Build(batches[i], facets));
        return segments;
    }
}
