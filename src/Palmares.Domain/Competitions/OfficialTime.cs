namespace Palmares.Domain.Competitions;

/// <summary>Instants as the zone of a competition tells them, and back.</summary>
public static class OfficialTime
{
    public static DateTimeOffset In(TimeZoneInfo zone, DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);

    /// <summary>The day on which an instant falls: the one that memberships are held against.</summary>
    public static DateOnly DayOf(TimeZoneInfo zone, DateTimeOffset instant) => DateOnly.FromDateTime(In(zone, instant).DateTime);

    /// <summary>
    /// The instant of a wall clock's time. Null where clocks are put forward over it: that time does not exist. Where they
    /// are put back it comes twice, and the later one is meant: nobody is given less time than was written.
    /// </summary>
    public static DateTimeOffset? InstantOf(TimeZoneInfo zone, DateTime wallClock)
    {
        var local = DateTime.SpecifyKind(wallClock, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local)) return null;
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Min() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
