namespace Palmares.Domain.Text.Prose;

/// <summary>
/// Reads the light marks of what authors write: an empty line parts paragraphs, lines that begin with "- " or "1. " are items
/// of lists, <c>*emphasis*</c>, <c>[text](https://…)</c>. Whatever is none of these is text: there is no error and no escape.
/// One pass, linear, whatever the text.
/// </summary>
public static class ProseReader
{
    /// <summary>More digits are a year or an amount that happens to begin a line.</summary>
    private const int MostDigits = 3;

    /// <param name="text">Line ends are U+000A; others are white space.</param>
    public static IReadOnlyList<Block> Read(string text)
    {
        var blocks = new List<Block>();
        var paragraph = new List<Inline>();
        var items = new List<IReadOnlyList<Inline>>();
        int? first = null;

        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text[range].Trim();
            if (line.Length == 0)
            {
                EndParagraph();
                EndList();
            }
            else if (ItemMark(line) is { } mark)
            {
                EndParagraph();
                if (items.Count > 0 && first is null != mark.Number is null) EndList();
                if (items.Count == 0) first = mark.Number;
                items.Add(InlineReader.Read(line[mark.Length..].TrimStart()));
            }
            else
            {
                EndList();
                if (paragraph.Count > 0) paragraph.Add(new LineBreak());
                paragraph.AddRange(InlineReader.Read(line));
            }
        }

        EndParagraph();
        EndList();
        return blocks;

        void EndParagraph()
        {
            if (paragraph.Count == 0) return;
            blocks.Add(new Paragraph([.. paragraph]));
            paragraph.Clear();
        }

        void EndList()
        {
            if (items.Count == 0) return;
            blocks.Add(new ItemList(first, [.. items]));
            items.Clear();
        }
    }

    /// <summary>"- " or "12. " with something behind it; the line is trimmed.</summary>
    private static (int? Number, int Length)? ItemMark(string line)
    {
        if (line.StartsWith("- ", StringComparison.Ordinal)) return (null, 2);
        var digits = 0;
        while (digits < line.Length && digits <= MostDigits && char.IsAsciiDigit(line[digits])) digits++;
        if (digits is 0 or > MostDigits || !line.AsSpan(digits).StartsWith(". ")) return null;
        return (int.Parse(line.AsSpan(0, digits), System.Globalization.CultureInfo.InvariantCulture), digits + 2);
    }
}
