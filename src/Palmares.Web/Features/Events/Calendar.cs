using System.Globalization;
using System.Text;
using Palmares.Domain.Events;
using Palmares.Domain.Shared;

namespace Palmares.Web.Features.Events;

/// <summary>
/// Events as an iCalendar file (RFC 5545): all-day events, CRLF line ends, lines folded at 75 octets. Only events whose
/// days are known: a calendar cannot say "some time in May".
/// </summary>
public static class Calendar
{
    private const int MaxOctets = 75;

    public static bool CanShow(AssociationEvent e) => e.Period is { Precision: DatePrecision.Day, Start: not null };

    /// <param name="events">Those that <see cref="CanShow"/> refuses are left out.</param>
    /// <param name="describe">Name and place of an event in the reader's language, and its absolute address.</param>
    public static string Write(
        string name, IEnumerable<AssociationEvent> events, Func<AssociationEvent, CalendarText> describe, DateTimeOffset now)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Palmares//Events//EN");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        Line(text, "X-WR-CALNAME:" + Escape(name));
        foreach (var e in events.Where(CanShow)) Event(text, e, describe(e), now);
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Event(StringBuilder text, AssociationEvent e, CalendarText words, DateTimeOffset now)
    {
        var start = e.Period.Start!.Value;
        var dayAfter = (e.Period.End ?? start).AddDays(1);
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{e.Id}@{new Uri(words.Url).Host}");
        Line(text, "DTSTAMP:" + now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        Line(text, "DTSTART;VALUE=DATE:" + start.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
        Line(text, "DTEND;VALUE=DATE:" + dayAfter.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
        Line(text, "SUMMARY:" + Escape(words.Title));
        if (words.Place.Length > 0) Line(text, "LOCATION:" + Escape(words.Place));
        Line(text, "URL:" + words.Url);
        Line(text, "TRANSP:TRANSPARENT");
        Line(text, "END:VEVENT");
    }

    private static string Escape(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            if (c is '\\' or ';' or ',') text.Append('\\').Append(c);
            else if (c == '\n') text.Append("\\n");
            else if (!char.IsControl(c)) text.Append(c);
        }
        return text.ToString();
    }

    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}

/// <summary>An event's words for a calendar; <paramref name="Url"/> is absolute.</summary>
public sealed record CalendarText(string Title, string Place, string Url);
