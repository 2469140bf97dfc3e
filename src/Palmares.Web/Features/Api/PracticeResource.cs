using Palmares.Domain.Library;

namespace Palmares.Web.Features.Api;

/// <summary>A practice as the API tells it. Unknown facts are null; languages are BCP 47 tags.</summary>
public sealed record PracticeResource(
    int Number,
    string Id,
    string Url,
    string Permalink,
    IReadOnlyDictionary<string, string> Title,
    IReadOnlyDictionary<string, string> Summary,
    string OriginalLanguage,
    NamedResource Institution,
    string Country,
    string Region,
    int? ImplementationYear,
    AwardResource? Award,
    IReadOnlyList<string> Topics,
    string? Source,
    int Version,
    DateTimeOffset UpdatedAt);

/// <summary>What a competition gave the practice; <paramref name="Tier"/> is null where it is not known.</summary>
public sealed record AwardResource(int? Year, string? Competition, string? Tier, bool Innovation);

/// <summary>Something with an id and names by language.</summary>
public sealed record NamedResource(string Id, string Url, IReadOnlyDictionary<string, string> Names, string? Acronym = null);

/// <summary>A page of a result: how many there are in all, the items of this page, every facet's counts, and the ways on.</summary>
public sealed record PageResource<T>(
    int Total,
    IReadOnlyList<T> Items,
    IReadOnlyDictionary<string, IReadOnlyList<FacetValueResource>> Facets,
    PageLinks Links);

/// <summary>A facet value with the number of practices that choosing it gives.</summary>
public sealed record FacetValueResource(string Value, int Count, bool Chosen);

/// <summary>Absolute paths on this host, also sent as <c>Link</c> headers (RFC 8288); null where there is no such page.</summary>
public sealed record PageLinks(string Self, string First, string? Previous, string? Next, string Last);

/// <summary>All of a small set, in one answer.</summary>
public sealed record ListResource<T>(int Total, IReadOnlyList<T> Items);

/// <summary>A competition as far as it is known; dates are ISO 8601 days.</summary>
public sealed record CompetitionResource(
    string Id, string Url, string Region, int Year, string State, DateOnly? Opens, DateOnly? Closes, ForumResource Forum,
    int? Submissions, int? Institutions, int? Countries, IReadOnlyList<LaureateResource> Winners);

public sealed record ForumResource(string? Name, string? City, string? Country, DateOnly? Start, DateOnly? End, string Precision, int? Participants);

public sealed record LaureateResource(string? Institution, string? Practice, string? Title, bool Innovation);

/// <summary>An event; <paramref name="Precision"/> says how much of the dates is known.</summary>
public sealed record EventResource(
    string Id, string Url, IReadOnlyDictionary<string, string> Titles, string Type, DateOnly? Start, DateOnly? End, string Precision,
    string? City, string? Country, bool Online, string? Region, string? Source);

public sealed record TopicResource(string Id, string Url, IReadOnlyDictionary<string, string> Names, string? Parent, int Practices);

public sealed record CountryResource(string Code, string Url, IReadOnlyDictionary<string, string> Names, string? Region, int Practices);

public sealed record InstitutionResource(
    string Id, string Url, IReadOnlyDictionary<string, string> Names, string? Acronym, string Country, string Region, int Practices);

/// <summary>Codes of the awards for people who have only the enum.</summary>
internal static class AwardResources
{
    public static AwardResource? Of(Practice practice)
        => practice.CompetitionId is null && practice.Tier is null && practice.AwardYear is null && !practice.Innovation
            ? null
            : new(practice.AwardYear, practice.CompetitionId, practice.Tier?.Code(), practice.Innovation);
}
