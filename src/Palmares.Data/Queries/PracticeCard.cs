using Palmares.Domain.Library;
using Palmares.Domain.Shared;

namespace Palmares.Data.Queries;

/// <summary>
/// What a list shows of a practice. Title and summary are each in the best language there is for the reader, with the
/// language they are really in; the summary is null where none of those languages has one.
/// </summary>
public sealed record PracticeCard(
    int Number,
    string Id,
    TextIn Title,
    TextOrigin TitleOrigin,
    TextIn? Summary,
    TextOrigin? SummaryOrigin,
    string InstitutionId,
    string CountryCode,
    string RegionId,
    string? CompetitionId,
    int? ImplementationYear,
    int? AwardYear,
    Tier? Tier,
    bool Innovation,
    IReadOnlyList<string> TopicIds,
    string OriginalLanguage);
