using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared.Reference;

namespace Palmares.Web.Features.Entries.Word;

/// <summary>What the paragraphs of a field say: a text, or one of the choices by its name in any language.</summary>
internal sealed class WordChoices(WordFormTexts texts, Catalogue catalogue)
{
    public WordField Read(EntryField field, IReadOnlyList<WordParagraph> paragraphs, IReadOnlyDictionary<string, bool> ticks)
    {
        var unread = new List<string>();
        var lines = paragraphs.SelectMany(paragraph => paragraph.Text.Split('\n')).Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        var text = field switch
        {
            _ when field.IsCounted() => Joined(paragraphs),
            EntryField.Topics => string.Join(' ', Topics(lines, ticks, unread)),
            EntryField.Partners => string.Join(' ', Partners(lines, unread)),
            EntryField.Language => LanguageOf(lines, unread),
            _ => string.Join(' ', lines),
        };
        var lost = paragraphs.SelectMany(paragraph => paragraph.Lost.Distinct()).GroupBy(loss => loss).ToDictionary(group => group.Key, group => group.Count());
        return new(field, text, unread, lost);
    }

    /// <summary>Paragraphs are parted by an empty line; items of one list stand on lines of their own.</summary>
    private static string Joined(IReadOnlyList<WordParagraph> paragraphs)
    {
        var text = new System.Text.StringBuilder();
        WordParagraph? before = null;
        foreach (var paragraph in paragraphs.Where(paragraph => paragraph.Text.Length > 0))
        {
            var isSameList = before?.List is not null ? before.List == paragraph.List : before is not null && paragraph.List is null && IsItem(before.Text) && IsItem(paragraph.Text);
            if (before is not null) text.Append(isSameList ? "\n" : "\n\n");
            text.Append(paragraph.Text);
            before = paragraph;
        }
        return text.ToString();
    }

    private static bool IsItem(string text) => text.StartsWith("- ", StringComparison.Ordinal);

    private IEnumerable<string> Topics(List<string> lines, IReadOnlyDictionary<string, bool> ticks, List<string> unread)
    {
        if (ticks.Count > 0) return catalogue.Topics.Select(topic => topic.Id).Where(id => ticks.GetValueOrDefault(id));
        var ticked = new HashSet<string>();
        foreach (var line in lines.Where(line => "☒☑✓✗xX".Contains(line[0])))
        {
            var name = WordHeadings.Folded(line.TrimStart('☒', '☑', '✓', '✗', 'x', 'X', ' '));
            if (catalogue.Topics.FirstOrDefault(topic => Languages.All.Any(language => WordHeadings.Folded(topic.Names.For(language).Text) == name)) is { } known) ticked.Add(known.Id);
            else unread.Add(line);
        }
        return catalogue.Topics.Select(topic => topic.Id).Where(ticked.Contains);
    }

    private List<string> Partners(List<string> lines, List<string> unread)
    {
        var found = new List<string>();
        foreach (var line in lines)
        {
            var id = line.LastIndexOf('[') is >= 0 and var at ? line[(at + 1)..].TrimEnd(']', ' ') : "";
            var known = catalogue.Institution(id) ?? catalogue.Institutions.FirstOrDefault(institution =>
                string.Equals(institution.Acronym, line, StringComparison.OrdinalIgnoreCase) || Languages.All.Any(language => WordHeadings.Folded(institution.Names.For(language).Text) == WordHeadings.Folded(line)));
            if (known is null) unread.Add(line);
            else if (!found.Contains(known.Id)) found.Add(known.Id);
        }
        return found;
    }

    private string LanguageOf(List<string> lines, List<string> unread)
    {
        if (lines is not [var line, ..]) return "";
        foreach (var choice in Languages.All)
            if (line == choice.Code() || Languages.All.Any(language => WordHeadings.Folded(texts.In(language).LanguageName(choice.Code())) == WordHeadings.Folded(line))) return choice.Code();
        unread.Add(line);
        return "";
    }
}
