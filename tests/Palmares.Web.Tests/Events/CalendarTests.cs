using Palmares.Domain.Events;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Events;

namespace Palmares.Web.Tests.Events;

public sealed class CalendarTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 8, 30, 0, TimeSpan.Zero);

    [Fact]
    public void An_event_of_three_days_ends_before_the_fourth()
    {
        var text = Write(Event("porto-2024", new(2024, 4, 16), new(2024, 4, 18)), new("Forum; Porto, 2024", "Porto, Portugal", "https://example.org/en/events/porto-2024"));

        text.ShouldBe(string.Join("\r\n",
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Palmares//Events//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:Events",
            "BEGIN:VEVENT", "UID:porto-2024@example.org", "DTSTAMP:20261122T083000Z", "DTSTART;VALUE=DATE:20240416", "DTEND;VALUE=DATE:20240419",
            "SUMMARY:Forum\\; Porto\\, 2024", "LOCATION:Porto\\, Portugal", "URL:https://example.org/en/events/porto-2024", "TRANSP:TRANSPARENT",
            "END:VEVENT", "END:VCALENDAR", ""));
    }

    [Fact]
    public void An_event_whose_last_day_is_not_known_takes_its_first_day()
        => Write(Event("tallinn", new(2022, 5, 2), null), new("Tallinn", "", "https://example.org/")).ShouldContain("DTSTART;VALUE=DATE:20220502\r\nDTEND;VALUE=DATE:20220503\r\n");

    [Theory]
    [InlineData(DatePrecision.Year)]
    [InlineData(DatePrecision.Month)]
    public void An_event_whose_days_are_not_known_is_left_out(DatePrecision precision)
        => Write(Event("some-time", new(2022, 5, 1), null, precision), new("?", "", "https://example.org/")).ShouldNotContain("VEVENT");

    [Fact]
    public void Long_lines_are_folded_at_75_octets_between_characters()
    {
        var title = string.Concat(Enumerable.Repeat("Sécurité 👍 ", 20));

        var lines = Write(Event("long", new(2022, 5, 2), null), new(title, "", "https://example.org/")).Split("\r\n");

        lines.Max(System.Text.Encoding.UTF8.GetByteCount).ShouldBeInRange(72, 75);
        string.Concat(lines.SkipWhile(line => !line.StartsWith("SUMMARY", StringComparison.Ordinal))
            .TakeWhile(line => !line.StartsWith("URL", StringComparison.Ordinal))
            .Select((line, i) => i == 0 ? line : line[1..])).ShouldBe("SUMMARY:" + title);
    }

    [Fact]
    public void A_line_break_in_a_title_starts_no_property()
        => Write(Event("x", new(2022, 5, 2), null), new("Forum\r\nATTACH:http://evil.example", "", "https://example.org/"))
            .ShouldContain("\r\nSUMMARY:Forum\\nATTACH:http://evil.example\r\n");

    private static string Write(AssociationEvent e, CalendarText words) => Calendar.Write("Events", [e], _ => words, Now);

    private static AssociationEvent Event(string id, DateOnly start, DateOnly? end, DatePrecision precision = DatePrecision.Day) => new()
    {
        Id = id,
        Titles = new([new("en", id)]),
        Type = "regional-forum",
        Period = new(start, end, precision),
    };
}
