using Palmares.Search;
using Palmares.Web.Design.Charts;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Search;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Library;

/// <summary>All hits by country and region, not only those of one page; each leads to the list narrowed to it.</summary>
public sealed class ListMap(ListPage list, Localizer localizer)
{
    public IReadOnlyList<MapPlace> Places { get; } = [.. PlacesOf(list, localizer)];

    public IReadOnlyList<Counted> Regions { get; } = [.. RegionsOf(list, localizer)];

    private static IEnumerable<MapPlace> PlacesOf(ListPage list, Localizer localizer)
    {
        foreach (var count in list.Result.Facets.GetValueOrDefault(Facet.Country) ?? [])
        {
            if (count.Hits == 0 || list.Labels.Catalogue.Country(count.Value) is not { Longitude: { } longitude, Latitude: { } latitude } country) continue;
            yield return new(
                country.Names.For(localizer.Language).Text, Address(list, localizer, Facet.Country, count.Value), count.Hits, country.RegionId ?? "", longitude, latitude);
        }
    }

    private static IEnumerable<Counted> RegionsOf(ListPage list, Localizer localizer)
        => from count in list.Result.Facets.GetValueOrDefault(Facet.Region) ?? []
           where count.Hits > 0
           orderby count.Hits descending
           select new Counted(list.Labels.Find(Facet.Region, count.Value)?.Text ?? count.Value, Address(list, localizer, Facet.Region, count.Value), count.Hits, count.Value);

    private static string Address(ListPage list, Localizer localizer, Facet facet, string value)
        => Links.Library(localizer.Language, list.Query.WithOnly(facet, value).WithView(LibraryView.List).ToString());
}
