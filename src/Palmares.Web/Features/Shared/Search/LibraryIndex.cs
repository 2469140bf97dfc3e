using System.Collections.Frozen;
using System.Globalization;
using Palmares.Data.Feed;
using Palmares.Data.Queries;
using Palmares.Search;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Hosting.Caching;

namespace Palmares.Web.Features.Shared.Search;

/// <summary>
/// The public library's search index and the catalogue, kept in step with the database's change feed. Only what every
/// visitor may read is in it. It is a cache: it can be thrown away at any time and is rebuilt without loss.
/// </summary>
public sealed partial class LibraryIndex(
    ChangeFeed feed,
    PracticeStream practices,
    CatalogueSource catalogue,
    SiteVersion site,
    SearchIndex index,
    IndexFile file,
    ILogger<LibraryIndex> logger) : IDisposable
{
    /// <summary>Changes read at once; more than this are cheaper read by building anew.</summary>
    private const int MostApplied = 500;

    private readonly SemaphoreSlim _writing = new(1, 1);
    private FrozenDictionary<Facet, FrozenDictionary<string, int>> _counts = FrozenDictionary<Facet, FrozenDictionary<string, int>>.Empty;
    private long _saved;
    private long _version;
    private string? _identity;

    public SearchIndex Index => index;

    /// <summary>Raised whenever the catalogue and the index have changed: what was worked out of them before is out of date.</summary>
    public long Version => Interlocked.Read(ref _version);

    /// <summary>How many public practices have each value, under no choice at all; a value without practices is absent.</summary>
    public IReadOnlyDictionary<string, int> Counts(Facet facet) => _counts.GetValueOrDefault(facet) ?? FrozenDictionary<string, int>.Empty;

    /// <summary>The facet values that an address may name.</summary>
    public FacetVocabulary Vocabulary() => new(catalogue.Current, (facet, value) => Counts(facet).ContainsKey(value));

    /// <summary>Loads the saved index and takes what has changed since; builds it where there is none that fits.</summary>
    public Task OpenAsync(CancellationToken cancellation) => WriteAsync(async () =>
    {
        await catalogue.ReloadAsync(cancellation);
        if (!await LoadAsync(cancellation)) await BuildAsync(null, cancellation);
        else await FollowAsync(cancellation);
        return true;
    }, cancellation);

    /// <summary>Builds everything anew beside what is being served, and swaps.</summary>
    /// <param name="progress">Told the number of practices read so far.</param>
    /// <param name="cancellation">Leaves everything as it was.</param>
    public Task RebuildAsync(Action<int>? progress, CancellationToken cancellation) => WriteAsync(async () =>
    {
        await catalogue.ReloadAsync(cancellation);
        await BuildAsync(progress, cancellation);
        return true;
    }, cancellation);

    /// <summary>
    /// Takes an index that another process has built anew and saved, then what the feed has brought since the last time.
    /// Cheap when that is nothing: a look at the file and one query.
    /// </summary>
    /// <returns>Whether anything changed.</returns>
    public Task<bool> CatchUpAsync(CancellationToken cancellation) => WriteAsync(async () =>
    {
        var replaced = await IsReplacedAsync(cancellation) && await LoadAsync(cancellation);
        if (replaced) site.LibraryReplaced();
        return await FollowAsync(cancellation) || replaced;
    }, cancellation);

    /// <summary>Saves what has been applied since the last time, so that the next start has nothing to follow.</summary>
    public Task SaveAsync(CancellationToken cancellation) => WriteAsync(async () =>
    {
        if (index.Watermark != _saved && !await IsReplacedAsync(cancellation)) await SaveNowAsync(cancellation);
        return false;
    }, cancellation);

    public void Dispose() => _writing.Dispose();

    private async Task<bool> WriteAsync(Func<Task<bool>> write, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            if (!await write()) return false;
            Publish();
            return true;
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task<bool> IsReplacedAsync(CancellationToken cancellation)
        => await IdentityAsync(cancellation) is { } identity && file.IsNew(identity);

    /// <summary>False, with nothing changed, if there is no saved index that fits the program and the database.</summary>
    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await IdentityAsync(cancellation) is not { } identity || !file.TryLoad(index, identity)) return false;
        _saved = index.Watermark;
        // Later than the database: an older state of that was put back.
        if (index.Watermark > await feed.LatestAsync(cancellation)) await BuildAsync(null, cancellation);
        return true;
    }

    private async Task<string?> IdentityAsync(CancellationToken cancellation) => _identity ??= await feed.IdentityAsync(cancellation);

    private async Task<bool> FollowAsync(CancellationToken cancellation)
    {
        var changes = await feed.SinceAsync(index.Watermark, MostApplied + 1, cancellation);
        if (changes is not [.., var last]) return false;

        if (changes.Any(change => change.Kind != ChangeKind.Practice)) await catalogue.ReloadAsync(cancellation);
        if (changes.Count > MostApplied || changes.Any(IsNamedInEveryRecord))
        {
            await BuildAsync(null, cancellation);
            return true;
        }

        var numbers = changes.Where(change => change.Kind == ChangeKind.Practice).Select(change => int.Parse(change.Key, CultureInfo.InvariantCulture)).ToHashSet();
        var found = await practices.OfAsync(numbers, cancellation);
        numbers.ExceptWith(found.Select(practice => practice.Number));
        index.Apply([.. found.Select(practice => SearchDocuments.Of(practice, catalogue.Current))], numbers, last.Sequence);
        return true;
    }

    private async Task BuildAsync(Action<int>? progress, CancellationToken cancellation)
    {
        var watermark = await feed.LatestAsync(cancellation);
        var now = catalogue.Current;
        var documents = practices.AllAsync(cancellation).ToBlockingEnumerable(cancellation).Select(practice => SearchDocuments.Of(practice, now));
        await Task.Run(() => index.Replace(documents, watermark, progress, cancellation), cancellation);
        await SaveNowAsync(cancellation);
        Built(index.Count, watermark);
    }

    private async Task SaveNowAsync(CancellationToken cancellation)
    {
        if (await IdentityAsync(cancellation) is not { } identity) return;
        try
        {
            file.Save(index, identity);
            _saved = index.Watermark;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A full disk must not take the search away: the index is a cache and can be built again.
            NotSaved(problem);
        }
    }

    private void Publish()
    {
        var facets = index.Search(new SearchRequest { Take = 0 }).Facets;
        _counts = facets.ToFrozenDictionary(
            facet => facet.Key, facet => facet.Value.ToFrozenDictionary(value => value.Value, value => value.Count, StringComparer.Ordinal));
        Interlocked.Increment(ref _version);
        site.LibraryChanged(index.Watermark);
    }

    private static bool IsNamedInEveryRecord(Change change)
        => change.Kind is ChangeKind.Topic or ChangeKind.Region or ChangeKind.Country or ChangeKind.Institution;

    [LoggerMessage(Level = LogLevel.Information, Message = "Search index built: {Practices} practices, watermark {Watermark}")]
    private partial void Built(int practices, long watermark);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search index could not be saved; the next start will build it")]
    private partial void NotSaved(Exception problem);
}
