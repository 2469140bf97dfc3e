namespace Palmares.Web.Features.Library.Facets;

/// <summary>
/// A facet value as people read it. <paramref name="Lang"/> is set where the text is not in the interface's language.
/// <paramref name="Rank"/> orders labels as the language collates them.
/// </summary>
public readonly record struct FacetLabel(string Text, string? Lang, int Rank);
