using System.Collections.Concurrent;
using Palmares.Search.Analysis;
using Palmares.Search.Facets;
using Palmares.Search.Index;
using Palmares.Search.Query;
using Palmares.Search.Spelling;

namespace Palmares.Search;

/// <summary>
/// The index of one audience, in memory. Knows nothing of databases: it is filled with documents, follows their changes up to
/// a watermark, and is saved to a file so that a start need not rebuild it. Safe to use from many threads: readers work on an
/// immutable snapshot and never wait, writers take turns.
/// </summary>
public sealed class SearchIndex
{
    /// <summary>What an analyzer remembers of a language's words: most of what is met, in a few megabytes.</summary>
    private const int MostWordsRemembered = 20_000;

    private readonly Analyzer _analyzer;
    private readonly QueryReader _reader;
    private readonly ConceptLabels _labels;
    private readonly LabelStems _labelStems;
    private readonly ConcurrentBag<Scratch> _scratches = [];
    private readonly Lock _writing = new();
    private volatile Snapshot _snapshot = Snapshot.Empty;

    public SearchIndex(Analyzer analyzer)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        _analyzer = analyzer;
        _reader = new(analyzer, new(analyzer.Thesaurus));
        _labels = new(analyzer);
        _labelStems = new(analyzer);
    }

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
        lock (_writing) _snapshot = new IndexBuild(_analyzer, progress, cancel).Run(documents, watermark);
        _analyzer.Forget(MostWordsRemembered);
    }

    /// <summary>Adds or replaces documents and deletes others. Every search that begins after the call sees it, whole.</summary>
    /// <param name="upserts">If a number comes twice, the later document stands.</param>
    /// <param name="deleted">Numbers; unknown ones are ignored. A number that is also upserted is not deleted.</param>
    /// <param name="watermark">The watermark of the feed that this reaches.</param>
    public void Apply(IReadOnlyCollection<SearchDocument> upserts, IReadOnlyCollection<int> deleted, long watermark)
    {
        ArgumentNullException.ThrowIfNull(upserts);
        ArgumentNullException.ThrowIfNull(deleted);
        lock (_writing)
        {
            foreach (var snapshot in new IndexUpdate(_analyzer, _snapshot).Run(upserts, deleted, watermark)) _snapshot = snapshot;
        }
        _analyzer.Forget(MostWordsRemembered);
    }

    /// <summary>
    /// Saves everything with its watermark. Searches and updates go on meanwhile; what they change is not in the file. The
    /// file is there whole or not at all.
    /// </summary>
    /// <exception cref="IOException">The file could not be written; what was there before still stands.</exception>
    public void Save(string path) => new IndexFile(_analyzer).Save(_snapshot, path);

    /// <summary>
    /// Takes everything from a saved file. False, with nothing changed, where there is none, it is damaged, or another build
    /// of the program or another thesaurus made it: then the index must be filled anew.
    /// </summary>
    public bool TryLoad(string path)
    {
        if (new IndexFile(_analyzer).Load(path) is not { } saved) return false;
        lock (_writing) _snapshot = saved;
        return true;
    }

    /// <summary>Never throws for any text, choice or window.</summary>
    public SearchResult Search(SearchRequest request) => Run(request, search => search.Result());

    /// <summary>The numbers of all hits in the order asked for; the window is not looked at.</summary>
    public int[] Numbers(SearchRequest request) => Run(request, search => search.Numbers());

    /// <summary>
    /// What is near a request that finds nothing, for a page that does not end there: corrected words first, then open facets,
    /// then fewer words, each kind's fullest first.
    /// </summary>
    public IReadOnlyList<WayOut> WaysOut(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var snapshot = _snapshot;
        return new WaysOut(_reader, snapshot, request, near => CountHits(snapshot, near)).Find();
    }

    /// <summary>How what is being typed may go on: words and concepts, the more frequent first, then titles.</summary>
    /// <param name="typed">Any text; only its beginning is looked at.</param>
    /// <param name="language">The interface language: its words come before others'.</param>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<Completion> Complete(string typed, string language, int take)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var snapshot = _snapshot;
        var count = (string text) => CountHits(snapshot, new() { Text = text, Language = language });
        return new Completer(snapshot, _analyzer, _labels, language, count).Complete(typed, take);
    }

    /// <summary>
    /// Records like one, the most alike first: that name the same concepts, have the same topics and share telling words.
    /// None where the record is not known.
    /// </summary>
    public IReadOnlyList<SearchHit> Similar(int number, int take)
    {
        var snapshot = _snapshot;
        if (snapshot.Find(number) is not var (view, document)) return [];
        return WithScratch(snapshot, scratch => new SimilarDocuments(snapshot, scratch).Find(view, document, take));
    }

    /// <summary>Marks in texts what a search was answered for.</summary>
    public Highlighter HighlighterFor(SearchResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        _analyzer.Forget(MostWordsRemembered);
        return new(_analyzer, _labelStems, result.Reading.Query);
    }

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
        var begun = SearchDurations.Begin();
        var found = WithScratch(snapshot, scratch => answer(new(snapshot, scratch, _reader, request, withScores: true)));
        SearchDurations.End(begun);
        return found;
    }

    private int CountHits(Snapshot snapshot, SearchRequest request) =>
        WithScratch(snapshot, scratch => new Searching(snapshot, scratch, _reader, request, withScores: false).Total);

    private T WithScratch<T>(Snapshot snapshot, Func<Scratch, T> work)
    {
        if (!_scratches.TryTake(out var scratch)) scratch = new();
        scratch.Fit(snapshot);
        var result = work(scratch);
        _scratches.Add(scratch);
        return result;
    }
}
