using System.Globalization;
using System.Text;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Entries.Print;

/// <summary>The running foot of every page: which entry, which version, its fingerprint, and the page's number.</summary>
public static class PaperWords
{
    public static string Origin(EntryPaper paper, Localizer t) => paper.Version is { } version
        ? t["Entry {0}, version {1}", Localizer.Year(paper.Number), Localizer.Year(version)]
        : t["Entry {0}, working text", Localizer.Year(paper.Number)];

    /// <summary>A style sheet of margin boxes (CSS Paged Media 3).</summary>
    /// <param name="origin">What the page is of, at the left.</param>
    public static string Foot(string origin, Localizer t)
    {
        // The places of the two numbers, whatever their order in the language.
        var page = t["Page {0} of {1}", "\u0001", "\u0002"].Split(['\u0001', '\u0002']);
        var isTurned = t["Page {0} of {1}", "\u0001", "\u0002"].IndexOf('\u0001') > t["Page {0} of {1}", "\u0001", "\u0002"].IndexOf('\u0002');
        var (first, second) = isTurned ? ("counter(pages)", "counter(page)") : ("counter(page)", "counter(pages)");
        return $$"""
            @page {
              size: A4;
              margin: 20mm 18mm 24mm;
              @bottom-left { content: {{Quoted(origin)}}; font: 6.5pt "Source Sans 3", sans-serif; color: #444; }
              @bottom-right { content: {{Quoted(page[0])}} {{first}} {{Quoted(page[1])}} {{second}} {{Quoted(page[2])}}; font: 8pt "Source Sans 3", sans-serif; color: #444; }
            }
            """;
    }

    /// <summary>A CSS string in which nothing but letters, figures and spaces stands for itself.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && (Rune.IsLetterOrDigit(rune) || rune.Value == ' ')) quoted.Append(rune);
            // The space ends the escape and is no part of the text; without it the next one of the text would be taken for it.
            else quoted.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:x6} ");
        }
        return quoted.Append('"').ToString();
    }
}
