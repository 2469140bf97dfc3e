using System.Globalization;
using System.Text;

namespace Palmares.Web.Features.Shared;

/// <summary>The lines of an iCalendar file (RFC 5545): ended by CRLF, folded at 75 octets.</summary>
public sealed class CalendarLines
{
    private const int MaxOctets = 75;

    private readonly StringBuilder _text = new();

    public override string ToString() => _text.ToString();

    /// <summary>A property's value; control characters are left out.</summary>
    public static string Escape(string value)
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

    public static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    public CalendarLines Add(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                _text.Append("\r\n ");
                octets = 1;
            }
            _text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        _text.Append("\r\n");
        return this;
    }
}
