using System.Globalization;
using Palmares.Domain.Events;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared;

namespace Palmares.Web.Features.Events;

/// <summary>
/// Events as an iCalendar file (RFC 5545): all-day events, CRLF line ends, lines folded at 75 octets. Only events whose
/// days are known: a calendar cannot say "some time in May".
/// </summary>
public static class Calendar
{
    public static bool CanShow(AssociationEvent e) => e.Period is { Precision: DatePrecision.Day, Start: not null };

    /// <param name="events">Those that <see cref="CanShow"/> refuses are left out.</param>
    /// <param name="describe">Name and place of an event in the reader's language, and its absolute address.</param>
    public static string Write(
        string name, IEnumerable<AssociationEvent> events, Func<AssociationEvent, CalendarText> describe, DateTimeOffset now)
    {
        var text = new CalendarLines();
        text.Add("BEGIN:VCALENDAR");
        text.Add("VERSION:2.0");
        text.Add("PRODID:-//Palmares//Events//EN");
        text.Add("CALSCALE:GREGORIAN");
        text.Add("METHOD:PUBLISH");
        text.Add("X-WR-CALNAME:" + CalendarLines.Escape(name));
        foreach (var e in events.Where(CanShow)) Event(text, e, describe(e), now);
        text.Add("END:VCALENDAR");
        return text.ToString();
    }

    private static void Event(CalendarLines text, AssociationEvent e, CalendarText words, DateTimeOffset now)
    {
        var start = e.Period.Start!.Value;
        var dayAfter = (e.Period.End ?? start).AddDays(1);
        text.Add("BEGIN:VEVENT");
        text.Add($"UID:{e.Id}@{new Uri(words.Url).Host}");
        text.Add("DTSTAMP:" + CalendarLines.Instant(now));
        text.Add("DTSTART;VALUE=DATE:" + start.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
        text.Add("DTEND;VALUE=DATE:" + dayAfter.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
        text.Add("SUMMARY:" + CalendarLines.Escape(words.Title));
        if (words.Place.Length > 0) text.Add("LOCATION:" + CalendarLines.Escape(words.Place));
        text.Add("URL:" + words.Url);
        text.Add("TRANSP:TRANSPARENT");
        text.Add("END:VEVENT");
    }
}

/// <summary>An event's words for a calendar; <paramref name="Url"/> is absolute.</summary>
public sealed record CalendarText(string Title, string Place, string Url);
