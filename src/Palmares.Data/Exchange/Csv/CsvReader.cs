using System.Text;

namespace Palmares.Data.Exchange.Csv;

/// <summary>
/// RFC 4180, with a comma or a semicolon (whichever the header line has more of, outside quotes) and any line ends.
/// Empty lines are skipped.
/// </summary>
public static class CsvReader
{
    /// <exception cref="FormatException">A quote that is not closed, or text after a closing quote; with its line.</exception>
    public static IEnumerable<IReadOnlyList<string>> Read(string text)
    {
        var delimiter = DelimiterOf(text);
        var row = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            row.Add(text[at] == '"' ? Quoted(text, ref at) : Bare(text, ref at, delimiter));
            if (at < text.Length && text[at] == delimiter)
            {
                at++;
                if (at == text.Length || text[at] is '\r' or '\n') row.Add("");
                else continue;
            }
            if (at < text.Length && text[at] is not ('\r' or '\n'))
                throw new FormatException($"text after a closing quote in line {LineOf(text, at)}.");
            at += text.AsSpan(at).StartsWith("\r\n") ? 2 : 1;
            if (row is not [""]) yield return row;
            row = [];
        }
    }

    private static string Bare(string text, ref int at, char delimiter)
    {
        var length = text.AsSpan(at).IndexOfAny(delimiter, '\r', '\n');
        var cell = length < 0 ? text[at..] : text.Substring(at, length);
        at += cell.Length;
        return cell;
    }

    private static string Quoted(string text, ref int at)
    {
        var start = at++;
        var cell = new StringBuilder();
        while (true)
        {
            var length = text.AsSpan(at).IndexOf('"');
            if (length < 0) throw new FormatException($"the quote opened in line {LineOf(text, start)} is never closed.");
            cell.Append(text, at, length);
            at += length + 1;
            if (at == text.Length || text[at] != '"') return cell.ToString();
            cell.Append('"');
            at++;
        }
    }

    private static char DelimiterOf(string text)
    {
        var (commas, semicolons, quoted) = (0, 0, false);
        foreach (var letter in text)
        {
            if (letter == '"') quoted = !quoted;
            if (quoted) continue;
            if (letter is '\r' or '\n') break;
            if (letter == ',') commas++;
            if (letter == ';') semicolons++;
        }
        return semicolons > commas ? ';' : ',';
    }

    private static int LineOf(string text, int at) => text.AsSpan(0, at).Count('\n') + 1;
}
