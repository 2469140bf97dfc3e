using System.Text.Json;
using Palmares.Domain.Competitions;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Shared.Deadlines;

/// <summary>How instants and the time left are told.</summary>
public static class DeadlineWords
{
    /// <summary>An instant as a zone's clock shows it: "3 December 2024, 14:05 (UTC+1)".</summary>
    /// <param name="zone">IANA id; UTC where the server does not know it.</param>
    public static string In(string zone, DateTimeOffset instant, Localizer t) => t.Moment(At(zone, instant));

    public static DateTimeOffset At(string zone, DateTimeOffset instant) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? TimeZoneInfo.ConvertTime(instant, found) : instant.ToUniversalTime();

    /// <summary>Rounded down, in the largest unit of which there are two: "4 days left".</summary>
    public static string Left(TimeSpan left, Localizer t)
    {
        if (left >= TimeSpan.FromDays(2)) return t.Plural((long)left.TotalDays, "{0} day left", "{0} days left");
        if (left >= TimeSpan.FromHours(2)) return t.Plural((long)left.TotalHours, "{0} hour left", "{0} hours left");
        return t.Plural(Math.Max(0, (long)left.TotalMinutes), "{0} minute left", "{0} minutes left");
    }

    /// <summary>The instant that a script counts down to; null where nothing runs.</summary>
    public static DateTimeOffset? Ends(EntryTime time) => time.State switch
    {
        TimingState.Open => time.Timing.ClosesAt,
        TimingState.InGrace => time.Timing.GraceUntil,
        _ => null,
    };

    /// <summary>What stands around the time left, its place open.</summary>
    public static string Pattern(EntryTime time, Localizer t) => time.State == TimingState.InGrace ? t["in your extra minutes: {0}", "{0}"] : "{0}";

    /// <summary>The forms of days, hours, minutes and seconds left, as JSON, for the script that counts.</summary>
    public static string Forms(Localizer t) => JsonSerializer.Serialize(new[]
    {
        t.Forms("{0} day left", "{0} days left"), t.Forms("{0} hour left", "{0} hours left"), t.Forms("{0} minute left", "{0} minutes left"), t.Forms("{0} second left", "{0} seconds left"),
    }.Select(forms => new[] { forms.One, forms.Other }));

    /// <summary>The state with what is left of it.</summary>
    public static string Of(EntryTime time, Localizer t) => time.State switch
    {
        TimingState.NotOpenYet => t["not open yet"],
        TimingState.Open => Left(time.Timing.ClosesAt - time.Now, t),
        TimingState.InGrace => t["in your extra minutes: {0}", Left(time.Timing.GraceUntil!.Value - time.Now, t)],
        _ => t["closed"],
    };
}
