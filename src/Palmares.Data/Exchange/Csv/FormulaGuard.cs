using System.Buffers;

namespace Palmares.Data.Exchange.Csv;

/// <summary>
/// Keeps a spreadsheet program from taking a text for a formula: an apostrophe before it, taken away again on import.
/// Texts that begin with apostrophes before such a sign get one more, so that every text comes back as it was.
/// </summary>
public static class FormulaGuard
{
    // The ASCII signs and their full-width forms, which some programs take for the same.
    private static readonly SearchValues<char> Signs = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    public static string Guard(string text) => IsFormula(text) ? $"'{text}" : text;

    public static string Unguard(string cell) => cell.StartsWith('\'') && IsFormula(cell) ? cell[1..] : cell;

    private static bool IsFormula(string text) => text.AsSpan().TrimStart('\'') is [var first, ..] && Signs.Contains(first);
}
