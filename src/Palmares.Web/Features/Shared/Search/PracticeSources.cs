using Palmares.Domain.Library;

namespace Palmares.Web.Features.Shared.Search;

/// <summary>How a practice came into the library: the values of the facet "source".</summary>
public static class PracticeSources
{
    /// <summary>Entered in a competition.</summary>
    public const string Competition = "competition";

    /// <summary>Collected elsewhere: by a technical commission, guideline work, an event or the secretariat.</summary>
    public const string Collected = "collected";

    public static IReadOnlyList<string> All { get; } = [Competition, Collected];

    public static string Of(Practice practice) => practice.CompetitionId is null ? Collected : Competition;
}
