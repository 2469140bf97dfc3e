using Palmares.Domain.Library;

namespace Palmares.Web.Features.Library.Facets;

internal static class DistinctionOrder
{
    private static readonly string[] Codes = [.. Tiers.All.Select(tier => tier.Code()), Tiers.Innovation];

    /// <summary>From the highest tier; the Special Distinction, which stands beside them, last.</summary>
    public static int Of(string code) => Array.IndexOf(Codes, code) is var i and >= 0 ? i : Codes.Length;
}
