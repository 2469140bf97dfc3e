using Palmares.Search;
using Palmares.Web.Design;

namespace Palmares.Web.Features.Library.Facets;

/// <summary>
/// A facet as the list page shows it. <paramref name="Values"/> are the first values and the chosen ones, or all;
/// <paramref name="Hidden"/> more are behind <paramref name="MoreUrl"/>, which is null where there are none and never were.
/// </summary>
public sealed record FacetPanel(
    Facet Facet, string Title, IReadOnlyList<FacetValue> Values, int Chosen, int Hidden, string? MoreUrl, bool IsOpen);
