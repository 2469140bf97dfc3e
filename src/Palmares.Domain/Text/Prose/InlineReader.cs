using System.Text;

namespace Palmares.Domain.Text.Prose;

/// <summary>Reads emphasis and links within one line.</summary>
internal static class InlineReader
{
    public static IReadOnlyList<Inline> Read(string line)
    {
        var inlines = new List<Inline>();
        var textStart = 0;
        int? emphasis = null; // where in inlines the text stands that the last open * begins

        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '[' && LinkReader.TryRead(line, at) is { } link)
            {
                Flush(at);
                inlines.Add(link.Link);
                textStart = link.End;
                at = link.End - 1;
            }
            else if (line[at] == '*' && Opens(line, at))
            {
                Flush(at);
                emphasis = inlines.Count;
            }
            else if (line[at] == '*' && emphasis is { } from && Closes(line, at))
            {
                Flush(at);
                var inside = inlines[from..];
                inlines.RemoveRange(from, inside.Count);
                var opening = ((TextRun)inside[0]).Text;
                if (opening == "*") inside.RemoveAt(0);
                else inside[0] = new TextRun(opening[1..]);
                inlines.Add(new Emphasis(inside));
                emphasis = null;
                textStart = at + 1;
            }
        }

        Flush(line.Length);
        return Joined(inlines);

        void Flush(int end)
        {
            if (end > textStart) inlines.Add(new TextRun(line[textStart..end]));
            textStart = end;
        }
    }

    /// <summary>Before a word: "Mitarbeiter*innen" and "2 * 3" emphasise nothing.</summary>
    private static bool Opens(string line, int at) =>
        (at == 0 || (line[at - 1] != '*' && !char.IsLetterOrDigit(line[at - 1]))) && at + 1 < line.Length && !char.IsWhiteSpace(line[at + 1]) && line[at + 1] != '*';

    private static bool Closes(string line, int at) =>
        !char.IsWhiteSpace(line[at - 1]) && line[at - 1] != '*' && (at + 1 == line.Length || !char.IsLetterOrDigit(line[at + 1]));

    /// <summary>Opening marks that were never closed have parted a text.</summary>
    private static List<Inline> Joined(List<Inline> inlines)
    {
        var joined = new List<Inline>(inlines.Count);
        var text = new StringBuilder();
        foreach (var inline in inlines)
        {
            if (inline is TextRun run)
            {
                text.Append(run.Text);
                continue;
            }
            EndText();
            joined.Add(inline is Emphasis emphasis ? new Emphasis(Joined([.. emphasis.Inlines])) : inline);
        }
        EndText();
        return joined;

        void EndText()
        {
            if (text.Length > 0) joined.Add(new TextRun(text.ToString()));
            text.Clear();
        }
    }
}
