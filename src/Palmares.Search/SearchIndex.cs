using System.Collections.Concurrent;
using Palmares.Search.Analysis;
using Palmares.Search.Facets;
using Palmares.Search.Index;
using Palmares.Search.Query;

namespace Palmares.Search;

/// <summary>
/// The index of one audience, in memory. Knows nothing of databases: it is filled with documents, follows their changes up to
/// a watermark, and is saved to a file so that a start need not rebuild it. Safe to use from many threads: readers work on an
/// immutable snapshot and never wait, writers take turns.
/// </summary>
public sealed class SearchIndex(Analyzer analyzer)
{
    private readonly ConcurrentBag<Scratch> _scratches = [];
    private readonly QueryReader _reader = new(analyzer, new(analyzer.Thesaurus));
    private readonly Lock _writing = new();
    private volatile Snapshot _snapshot = Snapshot.Empty;

    /// <summary>How far the feed of changes has been followed; 0 before anything was.</summary>
    public long Watermark => _snapshot.Watermark;

    /// <summary>How many documents there are.</summary>
    public int Count => _snapshot.Count;

    /// <summary>Replaces everything. Searches see the old documents until all new ones are there.</summary>
    /// <param name="documents">If a number comes twice, the later document stands.</param>
    /// <param name="watermark">The watermark of the feed at which the documents were read.</param>
    /// <param name="progress">Told the number of documents read so far, now and then and at the end.</param>
    /// <param name="cancel">Leaves everything as it was.</param>
    public void Replace(IEnumerable<SearchDocument> documents, long watermark = 0, Action<int>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        lock (_writing) _snapshot = new IndexBuild(analyzer, progress, cancel).Run(documents, watermark);
    }

    /// <summary>Adds or replaces documents and deletes others. Every search that begins after the call sees it, whole.</summary>
    /// <param name="upserts">If a number comes twice, the later document stands.</param>
    /// <param name="deleted">Numbers; unknown ones are ignored. A number that is also upserted is not deleted.</param>
    /// <param name="watermark">The watermark of the feed that this reaches.</param>
    public void Apply(IReadOnlyCollection<SearchDocument> upserts, IReadOnlyCollection<int> deleted, long watermark)
    {
        ArgumentNullException.ThrowIfNull(upserts);
        ArgumentNullException.ThrowIfNull(deleted);
        lock (_writing) _snapshot = new IndexUpdate(analyzer, _snapshot).Run(upserts, deleted, watermark);
    }

    /// <summary>
    /// Saves everything with its watermark. Searches and updates go on meanwhile; what they change is not in the file. The
    /// file is there whole or not at all.
    /// </summary>
    /// <exception cref="IOException">The file could not be written; what was there before still stands.</exception>
    public void Save(string path) => new IndexFile(analyzer).Save(_snapshot, path);

    /// <summary>
    /// Takes everything from a saved file. False, with nothing changed, where there is none, it is damaged, or another build
    /// of the program or another thesaurus made it: then the index must be filled anew.
    /// </summary>
    public bool TryLoad(string path)
    {
        if (new IndexFile(analyzer).Load(path) is not { } saved) return false;
        lock (_writing) _snapshot = saved;
        return true;
    }

    /// <summary>Never throws for any text, choice or window.</summary>
    public SearchResult Search(SearchRequest request) => Run(request, search => search.Result());

    /// <summary>The numbers of all hits in the order asked for; the window is not looked at.</summary>
    public int[] Numbers(SearchRequest request) => Run(request, search => search.Numbers());

    /// <summary>The values of a document in a facet, in ordinal order; none where the document is not known.</summary>
    public IReadOnlyList<string> ValuesOf(int number, Facet facet)
    {
        var snapshot = _snapshot;
        if (snapshot.Find(number) is not var (view, document)) return [];
        var values = new List<string>();
        foreach (var id in view.Segment.Facets.IdsOf(document))
        {
            if (snapshot.Facets[id].Facet == facet) values.Add(snapshot.Facets[id].Value);
        }
        values.Sort(StringComparer.Ordinal);
        return values;
    }

    private T Run<T>(SearchRequest request, Func<Searching, T> answer)
    {
        ArgumentNullException.ThrowIfNull(request);
        var snapshot = _snapshot;
        if (!_scratches.TryTake(out var scratch)) scratch = new();
        scratch.Fit(snapshot);
        var result = answer(new(snapshot, scratch, _reader, request));
        _scratches.Add(scratch);
        return result;
    }
}
