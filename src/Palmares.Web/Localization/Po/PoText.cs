using System.Text;

namespace Palmares.Web.Localization.Po;

/// <summary>The quoted strings of PO files: those of C, without octal and hexadecimal escapes.</summary>
public static class PoText
{
    /// <summary>What a quoted string means, or null if it is none; surrounding white space is ignored.</summary>
    public static string? Unquote(ReadOnlySpan<char> quoted)
    {
        quoted = quoted.Trim();
        if (quoted.Length < 2 || quoted[0] != '"' || quoted[^1] != '"') return null;
        var text = new StringBuilder();
        for (var i = 1; i < quoted.Length - 1; i++)
        {
            var c = quoted[i];
            if (c == '"') return null;
            if (c != '\\')
            {
                text.Append(c);
                continue;
            }
            i++;
            if (i == quoted.Length - 1 || Unescape(quoted[i]) is not { } meant) return null;
            text.Append(meant);
        }
        return text.ToString();
    }

    public static string Quote(string text)
        => $"\"{text.Replace("\\", @"\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\r", "\\r").Replace("\t", "\\t")}\"";

    private static char? Unescape(char c) => c switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        '"' => '"',
        '\\' => '\\',
        _ => null,
    };
}
