using Palmares.Search;

namespace Palmares.Web.Features.Shared.Search;

/// <summary>The facets' parameter names in addresses; part of the public interface.</summary>
public static class FacetNames
{
    private static readonly string[] Names =
        ["topic", "region", "country", "institution", "year", "awardYear", "tier", "source", "language", "translated"];

    public static readonly IReadOnlyList<Facet> All = Enum.GetValues<Facet>();

    public static string Name(this Facet facet) => Names[(int)facet];

    /// <summary>Null for a name that is no facet; letter case is forgiven.</summary>
    public static Facet? Find(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < Names.Length; i++)
            if (name.Equals(Names[i], StringComparison.OrdinalIgnoreCase)) return (Facet)i;
        return null;
    }
}
