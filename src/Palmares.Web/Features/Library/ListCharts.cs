using System.Globalization;
using Palmares.Search;
using Palmares.Web.Design.Charts;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Search;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Library;

/// <summary>All hits by topic and by year; each bar leads to the list narrowed to it.</summary>
public sealed class ListCharts(ListPage list, Localizer localizer)
{
    public IReadOnlyList<Counted> Topics =>
    [
        .. from count in Counts(Facet.Topic)
           let label = list.Labels.Find(Facet.Topic, count.Value)
           orderby count.Hits descending, label?.Rank
           select new Counted(label?.Text ?? count.Value, Address(Facet.Topic, count.Value), count.Hits),
    ];

    /// <summary>How many hits have no known implementation year.</summary>
    public int WithoutYear => list.Result.Total - Counts(Facet.Year).Sum(count => count.Hits);

    /// <summary>From the first year with a hit to the last, those without any in between at zero.</summary>
    public IReadOnlyList<Counted> Years(Facet facet)
    {
        var hits = Counts(facet).ToDictionary(count => int.Parse(count.Value, CultureInfo.InvariantCulture), count => count.Hits);
        if (hits.Count == 0) return [];
        var first = hits.Keys.Min();
        return
        [
            .. Enumerable.Range(first, hits.Keys.Max() - first + 1).Select(year => hits.TryGetValue(year, out var count)
                ? new Counted(Localizer.Year(year), Address(facet, Localizer.Year(year)), count)
                : new Counted(Localizer.Year(year), null, 0)),
        ];
    }

    private IEnumerable<FacetCount> Counts(Facet facet) => (list.Result.Facets.GetValueOrDefault(facet) ?? []).Where(count => count.Hits > 0);

    private string Address(Facet facet, string value)
        => Links.Library(localizer.Language, list.Query.WithOnly(facet, value).WithView(LibraryView.List).ToString());
}
