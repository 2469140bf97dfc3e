using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Feed;
using Palmares.Search;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Hosting.Caching;

namespace Palmares.Web.Features.Shared.Search;

/// <summary>
/// The public library's search index and the catalogue, kept in step with the database's change feed. Only what every
/// visitor may read is in it. It is a cache: it can be thrown away at any time and is rebuilt without loss.
/// </summary>
public sealed partial class LibraryIndex(
    IDbContextFactory<PalmaresDb> databases,
    CatalogueSource catalogue,
    SiteVersion site,
    SearchIndex index,
    IndexFile file,
    ILogger<LibraryIndex> logger) : IDisposable
{
    /// <summary>More changed practices than this at once are cheaper read in one go.</summary>
    private const int MostApplied = 500;

    private readonly SemaphoreSlim _writing = new(1, 1);
    private FrozenDictionary<Facet, FrozenDictionary<string, int>> _counts = FrozenDictionary<Facet, FrozenDictionary<string, int>>.Empty;

    public SearchIndex Index => index;

    /// <summary>How many public practices have each value, under no choice at all; a value without practices is absent.</summary>
    public IReadOnlyDictionary<string, int> Counts(Facet facet) => _counts.GetValueOrDefault(facet) ?? FrozenDictionary<string, int>.Empty;

    /// <summary>The facet values that an address may name.</summary>
    public FacetVocabulary Vocabulary() => new(catalogue.Current, (facet, value) => Counts(facet).ContainsKey(value));

    /// <summary>Loads the saved index and takes what has changed since; rebuilds it where there is none that fits.</summary>
    public async Task OpenAsync(CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            catalogue.Swap(await CatalogueReader.ReadAsync(db, cancellation));
            var identity = await FeedIdentityAsync(db, cancellation);
            if (identity is null || !file.TryLoad(index, identity) || index.Watermark > await HeadAsync(db, cancellation))
                await RebuildAsync(db, identity, null, cancellation);
            else
                await FollowAsync(db, cancellation);
            Published();
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Builds everything anew beside what is being served, and swaps.</summary>
    public async Task RebuildAsync(Action<int>? progress, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            catalogue.Swap(await CatalogueReader.ReadAsync(db, cancellation));
            await RebuildAsync(db, await FeedIdentityAsync(db, cancellation), progress, cancellation);
            Published();
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Takes what the feed has brought since the last time. Cheap when that is nothing: one query.</summary>
    /// <returns>Whether anything changed.</returns>
    public async Task<bool> CatchUpAsync(CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            if (!await FollowAsync(db, cancellation)) return false;
            Published();
            return true;
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Dispose() => _writing.Dispose();

    private async Task<bool> FollowAsync(PalmaresDb db, CancellationToken cancellation)
    {
        var since = index.Watermark;
        var changes = await db.Changes.AsNoTracking()
            .Where(change => change.Sequence > since)
            .OrderBy(change => change.Sequence)
            .Select(change => new { change.Sequence, change.Kind, change.Key })
            .ToListAsync(cancellation);
        if (changes is not [.., var last]) return false;

        if (changes.Exists(change => change.Kind != ChangeKind.Practice))
            catalogue.Swap(await CatalogueReader.ReadAsync(db, cancellation));

        var practices = changes.Where(change => change.Kind == ChangeKind.Practice)
            .Select(change => int.Parse(change.Key, System.Globalization.CultureInfo.InvariantCulture)).ToHashSet();
        var namesChanged = changes.Exists(change => change.Kind is ChangeKind.Topic or ChangeKind.Region or ChangeKind.Country or ChangeKind.Institution);
        if (namesChanged || practices.Count > MostApplied)
        {
            await RebuildAsync(db, await FeedIdentityAsync(db, cancellation), null, cancellation);
            return true;
        }

        var documents = await PracticeFeed.Of(db, [.. practices])
            .Select(practice => SearchDocuments.Of(practice, catalogue.Current))
            .ToListAsync(cancellation);
        practices.ExceptWith(documents.Select(document => document.Number));
        index.Apply(documents, practices, last.Sequence);
        return true;
    }

    private async Task RebuildAsync(PalmaresDb db, string? identity, Action<int>? progress, CancellationToken cancellation)
    {
        var watermark = await HeadAsync(db, cancellation);
        var now = catalogue.Current;
        var documents = PracticeFeed.All(db).ToBlockingEnumerable(cancellation).Select(practice => SearchDocuments.Of(practice, now));
        await Task.Run(() => index.Replace(documents, watermark, progress, cancellation), cancellation);
        if (identity is not null) file.Save(index, identity);
        Rebuilt(index.Count, watermark);
    }

    private void Published()
    {
        var facets = index.Search(new SearchRequest { Take = 0 }).Facets;
        _counts = facets.ToFrozenDictionary(
            facet => facet.Key, facet => facet.Value.ToFrozenDictionary(value => value.Value, value => value.Count, StringComparer.Ordinal));
        site.LibraryChanged(index.Watermark);
    }

    private static async Task<long> HeadAsync(PalmaresDb db, CancellationToken cancellation)
        => await db.Changes.MaxAsync(change => (long?)change.Sequence, cancellation) ?? 0;

    /// <summary>Tells one database from another that was put in its place: when its first change was made.</summary>
    private static async Task<string?> FeedIdentityAsync(PalmaresDb db, CancellationToken cancellation)
        => await db.Changes.OrderBy(change => change.Sequence).Select(change => (DateTimeOffset?)change.At).FirstOrDefaultAsync(cancellation) is { } at
            ? at.UtcTicks.ToString("x", System.Globalization.CultureInfo.InvariantCulture)
            : null;

    [LoggerMessage(Level = LogLevel.Information, Message = "Search index built: {Practices} practices, watermark {Watermark}")]
    private partial void Rebuilt(int practices, long watermark);
}
