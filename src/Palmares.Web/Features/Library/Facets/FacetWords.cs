using Palmares.Domain.Library;
using Palmares.Search;
using Palmares.Web.Design;
using Palmares.Web.Features.Shared.Search;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Library.Facets;

/// <summary>The words for facets and for those values that the catalogue does not name.</summary>
public sealed class FacetWords(Localizer localizer, FacetLabels labels)
{
    public string Title(Facet facet) => Title(localizer, facet);

    public static string Title(Localizer localizer, Facet facet) => facet switch
    {
        Facet.Topic => localizer["Topic"],
        Facet.Region => localizer["Region"],
        Facet.Country => localizer["Country"],
        Facet.Institution => localizer["Institution"],
        Facet.Year => localizer["Implementation year"],
        Facet.AwardYear => localizer["Award year"],
        Facet.Tier => localizer["Distinction"],
        Facet.Source => localizer["Source"],
        Facet.Language => localizer["Original language"],
        Facet.Translated => localizer["Translated into"],
        _ => throw new ArgumentOutOfRangeException(nameof(facet)),
    };

    public FacetLabel Label(Facet facet, string value) => labels.Find(facet, value) ?? new(Text(facet, value), null, 0);

    private string Text(Facet facet, string value) => facet switch
    {
        Facet.Tier => Distinction(value),
        Facet.Source when value == PracticeSources.Competition => localizer["Entered in a competition"],
        Facet.Source when value == PracticeSources.Collected => localizer["Collected elsewhere"],
        Facet.Language or Facet.Translated => Capitalised(localizer.LanguageName(value)),
        _ => value,
    };

    private string Distinction(string code)
        => code == Tiers.Innovation ? TierMark.InnovationWords(localizer) : Tiers.Find(code) is { } tier ? TierMark.Words(localizer, tier) : code;

    /// <summary>At the head of a row French and Spanish names of languages take a capital.</summary>
    private static string Capitalised(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
