using System.Text;

namespace Palmares.Bench.Table;

/// <summary>Writes Markdown tables with aligned columns, so that they read well on a terminal and in a document.</summary>
internal static class Report
{
    public static void Write(IReadOnlyList<string> header, IReadOnlyList<string[]> lines)
    {
        var widths = header.Select((title, column) => lines.Select(line => line[column].Length).Append(title.Length).Append(2).Max()).ToList();
        Console.WriteLine(Line(header, widths));
        Console.WriteLine(Line([.. widths.Select((width, column) => column == 0 ? new string('-', width) : new string('-', width - 1) + ':')], widths));
        foreach (var line in lines) Console.WriteLine(Line(line, widths));
        Console.WriteLine();
    }

    private static string Line(IReadOnlyList<string> cells, List<int> widths)
    {
        var line = new StringBuilder();
        for (var column = 0; column < cells.Count; column++)
            line.Append("| ").Append(column == 0 ? cells[column].PadRight(widths[column]) : cells[column].PadLeft(widths[column])).Append(' ');
        return line.Append('|').ToString();
    }
}
