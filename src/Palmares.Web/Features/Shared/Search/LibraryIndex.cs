using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
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
    IDbContextFactory<PalmaresDb> databases,
    ChangeFeed feed,
    PracticeStream stream,
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
            catalogue.Swap(await ReadCatalogueAsync(cancellation));
            var identity = await feed.IdentityAsync(cancellation);
            if (identity is null || !file.TryLoad(index, identity) || index.Watermark > await feed.LatestAsync(cancellation))
                await RebuildAsync(identity, null, cancellation);
            else
                await FollowAsync(cancellation);
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
            catalogue.Swap(await ReadCatalogueAsync(cancellation));
            await RebuildAsync(await feed.IdentityAsync(cancellation), progress, cancellation);
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
            if (!await FollowAsync(cancellation)) return false;
            Published();
            return true;
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Dispose() => _writing.Dispose();

    private async Task<bool> FollowAsync(CancellationToken cancellation)
    {
        var changes = await feed.SinceAsync(index.Watermark, int.MaxValue, cancellation);
        if (changes is not [.., var last]) return false;

        if (changes.Any(change => change.Kind != ChangeKind.Practice))
            catalogue.Swap(await ReadCatalogueAsync(cancellation));

        var practices = changes.Where(change => change.Kind == ChangeKind.Practice)
            .Select(change => int.Parse(change.Key, System.Globalization.CultureInfo.InvariantCulture)).ToHashSet();
        var namesChanged = changes.Any(change => change.Kind is ChangeKind.Topic or ChangeKind.Region or ChangeKind.Country or ChangeKind.Institution);
        if (namesChanged || practices.Count > MostApplied)
        {
            await RebuildAsync(await feed.IdentityAsync(cancellation), null, cancellation);
            return true;
        }

        var now = catalogue.Current;
        var documents = (await stream.OfAsync(practices, cancellation)).ConvertAll(practice => SearchDocuments.Of(practice, now));
        practices.ExceptWith(documents.Select(document => document.Number));
        index.Apply(documents, practices, last.Sequence);
        return true;
    }

    private async Task RebuildAsync(string? identity, Action<int>? progress, CancellationToken cancellation)
    {
        var watermark = await feed.LatestAsync(cancellation);
        var now = catalogue.Current;
        var documents = stream.AllAsync(cancellation).ToBlockingEnumerable(cancellation).Select(practice => SearchDocuments.Of(practice, now));
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

    private async Task<Catalogue> ReadCatalogueAsync(CancellationToken cancellation)
    {
        var data = await ReferenceData.LoadAsync(databases, cancellation);
        return new(data.Topics, data.Regions, data.Countries, data.Institutions, data.Competitions, data.Events);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Search index built: {Practices} practices, watermark {Watermark}")]
    private partial void Rebuilt(int practices, long watermark);
}
