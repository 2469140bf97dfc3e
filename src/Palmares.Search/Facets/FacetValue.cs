namespace Palmares.Search.Facets;

internal readonly record struct FacetValue(Facet Facet, string Value);
