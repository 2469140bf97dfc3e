namespace Palmares.Web.Features.Shared;

public static class LocalTime
{
    /// <summary>The instant by the clocks of a person's zone; in UTC where that is not known.</summary>
    /// <param name="zone">An IANA id.</param>
    public static DateTimeOffset Of(DateTimeOffset instant, string? zone) =>
        zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? TimeZoneInfo.ConvertTime(instant, found) : instant.ToUniversalTime();
}
