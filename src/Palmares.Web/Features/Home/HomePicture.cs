using Palmares.Domain.Shared;
using Palmares.Search;
using Palmares.Web.Design.Charts;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Features.Shared.Search;

namespace Palmares.Web.Features.Home;

/// <summary>The whole library in numbers: by country, region and topic; each leads to its practices.</summary>
public sealed class HomePicture(LibraryIndex library, Catalogue catalogue, Language language)
{
    private const int TopicsShown = 12;

    public int Practices => library.Index.Count;

    public int Countries => library.Counts(Facet.Country).Count;

    public IReadOnlyList<MapPlace> Places { get; } = [.. PlacesOf(library, catalogue, language)];

    public IReadOnlyList<Counted> Regions { get; } =
    [
        .. from region in catalogue.Regions
           let count = library.Counts(Facet.Region).GetValueOrDefault(region.Id)
           select new Counted(region.Names.For(language).Text, List(language, Facet.Region, region.Id), count, region.Id),
    ];

    /// <summary>The most frequent, most first.</summary>
    public IReadOnlyList<Counted> Topics { get; } =
    [
        .. (from topic in catalogue.Topics
            let count = library.Counts(Facet.Topic).GetValueOrDefault(topic.Id)
            where count > 0
            orderby count descending
            select new Counted(topic.Names.For(language).Text, List(language, Facet.Topic, topic.Id), count)).Take(TopicsShown),
    ];

    private static IEnumerable<MapPlace> PlacesOf(LibraryIndex library, Catalogue catalogue, Language language)
    {
        foreach (var (code, count) in library.Counts(Facet.Country))
        {
            if (catalogue.Country(code) is not { RegionId: { } region, Longitude: { } longitude, Latitude: { } latitude } country) continue;
            yield return new(country.Names.For(language).Text, List(language, Facet.Country, code), count, region, longitude, latitude);
        }
    }

    private static string List(Language language, Facet facet, string value)
        => Links.Library(language, LibraryQuery.Empty.With(facet, value).ToString());
}
