using System.Text;

namespace Palmares.Web.Features.Entries.Word;

/// <summary>A run of a paragraph as it was read.</summary>
/// <param name="Link">The address it leads to; null where it is none.</param>
internal sealed record WordPiece(string Text, bool IsEmphasised, string? Link);

/// <summary>Writes what was read as text with light marks; where a mark would not be understood it is left out, never a letter.</summary>
internal static class WordLine
{
    public static string Of(IEnumerable<WordPiece> pieces)
    {
        var merged = Merged(pieces);
        var line = new StringBuilder();
        for (var at = 0; at < merged.Count;)
        {
            var end = at;
            while (end < merged.Count && merged[end].IsEmphasised == merged[at].IsEmphasised) end++;
            var text = string.Concat(merged[at..end].Select(Linked));
            if (!merged[at].IsEmphasised) line.Append(text);
            else
            {
                var next = end < merged.Count ? merged[end].Text[0] : ' ';
                AppendEmphasis(line, text, next);
            }
            at = end;
        }
        return string.Join('\n', line.ToString().Split('\n').Select(part => part.Trim(' ', '\t')));
    }

    private static List<WordPiece> Merged(IEnumerable<WordPiece> pieces)
    {
        var merged = new List<WordPiece>();
        foreach (var piece in pieces.Where(piece => piece.Text.Length > 0))
        {
            if (merged.Count > 0 && merged[^1] is var last && last.IsEmphasised == piece.IsEmphasised && last.Link == piece.Link) merged[^1] = last with { Text = last.Text + piece.Text };
            // White space belongs to what stands before it, so that "a *b* c" is not torn into three.
            else if (merged.Count > 0 && piece.Link is null && string.IsNullOrWhiteSpace(piece.Text) && merged[^1].Link is null) merged[^1] = merged[^1] with { Text = merged[^1].Text + piece.Text };
            else merged.Add(piece);
        }
        return merged;
    }

    /// <summary>Each line by itself: an emphasis ends where a line does.</summary>
    private static void AppendEmphasis(StringBuilder line, string text, char next)
    {
        var parts = text.Split('\n');
        for (var at = 0; at < parts.Length; at++)
        {
            if (at > 0) line.Append('\n');
            var bare = parts[at].Trim();
            var start = parts[at].Length - parts[at].TrimStart().Length;
            var before = start > 0 || line.Length == 0 ? ' ' : line[^1];
            var end = start + bare.Length;
            var after = end < parts[at].Length || at < parts.Length - 1 ? ' ' : next;
            var isMarked = bare.Length > 0 && !bare.Contains('*') && !char.IsLetterOrDigit(before) && before != '*' && !char.IsLetterOrDigit(after) && after != '*';
            if (isMarked) line.Append(parts[at], 0, start).Append('*').Append(bare).Append('*').Append(parts[at], end, parts[at].Length - end);
            else line.Append(parts[at]);
        }
    }

    private static string Linked(WordPiece piece)
    {
        if (piece.Link is not { } address || piece.Text.Trim() is not { Length: > 0 } text || text.Contains('\n')) return piece.Text;
        if (Same(text, address)) return piece.Text;
        var (start, end) = (piece.Text.Length - piece.Text.TrimStart().Length, piece.Text.TrimEnd().Length);
        return $"{piece.Text[..start]}[{text.Replace('[', '(').Replace(']', ')')}]({address}){piece.Text[end..]}";
    }

    /// <summary>Word processors make links of addresses by themselves: then the text says it already.</summary>
    private static bool Same(string text, string address) =>
        string.Equals(text.TrimEnd('/'), address.TrimEnd('/'), StringComparison.OrdinalIgnoreCase) || string.Equals("mailto:" + text, address, StringComparison.OrdinalIgnoreCase)
        || string.Equals("https://" + text.TrimEnd('/'), address.TrimEnd('/'), StringComparison.OrdinalIgnoreCase) || string.Equals("http://" + text.TrimEnd('/'), address.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
