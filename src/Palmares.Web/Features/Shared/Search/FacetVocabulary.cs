using Palmares.Domain.Library;
using Palmares.Search;
using Palmares.Web.Features.Shared.Reference;

namespace Palmares.Web.Features.Shared.Search;

/// <summary>
/// Which facet values exist. A value may exist and have no practice (a country nobody wrote from): that is an answer of
/// zero, while a value that does not exist is a mistake to be named.
/// </summary>
/// <param name="isIndexed">Whether any record has the value; decides for the facets without a list of their own.</param>
public sealed class FacetVocabulary(Catalogue catalogue, Func<Facet, string, bool> isIndexed)
{
    private const int LongestValue = 100;

    /// <summary>The value as addresses spell it, or null. Letter case is forgiven.</summary>
    public string? Find(Facet facet, string value)
    {
        if (value.Length > LongestValue) return null;
        var spelled = facet == Facet.Country ? value.ToUpperInvariant() : value.ToLowerInvariant();
        return Exists(facet, spelled) || isIndexed(facet, spelled) ? spelled : isIndexed(facet, value) ? value : null;
    }

    private bool Exists(Facet facet, string value) => facet switch
    {
        Facet.Topic => catalogue.Topic(value) is not null,
        Facet.Region => catalogue.Region(value) is not null,
        Facet.Country => catalogue.Country(value) is not null,
        Facet.Institution => catalogue.Institution(value) is not null,
        Facet.Tier => Tiers.Find(value) is not null || value == Tiers.Innovation,
        Facet.Year or Facet.AwardYear => IsYear(value),
        _ => false,
    };

    /// <summary>Four ASCII digits from 1900 to 2099.</summary>
    private static bool IsYear(string value)
        => value.Length == 4 && value[0] is '1' or '2' && !value.AsSpan().ContainsAnyExceptInRange('0', '9')
           && (value.StartsWith("19", StringComparison.Ordinal) || value.StartsWith("20", StringComparison.Ordinal));
}
