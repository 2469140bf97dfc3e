using System.Text;
using Palmares.Web.Localization;
using Palmares.Web.Localization.Po;

namespace Palmares.Messages;

/// <summary>The entries of messages.pot, and how translations are carried over to them.</summary>
public static class Template
{
    /// <summary>Every message once, in the order of files and lines; references name files only, so that moved lines change nothing.</summary>
    public static IReadOnlyList<PoEntry> Entries(Extraction extraction)
        => [.. extraction.Messages.GroupBy(message => message.Key).Select(uses => new PoEntry(
            uses.Key,
            uses.First().Plural,
            [.. Enumerable.Repeat("", uses.First().Plural is null ? 1 : PluralRule.Forms)])
        {
            Notes = [.. uses.Select(use => use.Note).OfType<string>().Distinct()],
            References = [.. uses.Select(use => use.File).Distinct()],
        })];

    /// <summary>The template with what is translated already; what the sources no longer say is dropped.</summary>
    public static IReadOnlyList<PoEntry> Merge(IReadOnlyList<PoEntry> template, PoFile translated)
    {
        var known = translated.Entries.ToDictionary(entry => entry.Key);
        return [.. template.Select(entry => known.TryGetValue(entry.Key, out var old) && old.SourcePlural == entry.SourcePlural
            ? entry with { Translations = old.Translations, Comments = old.Comments, IsFuzzy = old.IsFuzzy }
            : entry)];
    }

    public static string Write(IEnumerable<KeyValuePair<string, string>> header, IEnumerable<PoEntry> entries)
    {
        var text = new StringBuilder("msgid \"\"\nmsgstr \"\"\n");
        foreach (var (name, value) in header) text.Append(PoText.Quote($"{name}: {value}\n")).Append('\n');
        foreach (var entry in entries) Append(text.Append('\n'), entry);
        return text.ToString();
    }

    private static void Append(StringBuilder text, PoEntry entry)
    {
        foreach (var comment in entry.Comments) text.Append("# ").Append(comment).Append('\n');
        foreach (var note in entry.Notes) text.Append("#. ").Append(note).Append('\n');
        foreach (var reference in entry.References) text.Append("#: ").Append(reference).Append('\n');
        if (entry.IsFuzzy) text.Append("#, fuzzy\n");
        if (entry.Key.Context is { } context) text.Append("msgctxt ").Append(PoText.Quote(context)).Append('\n');
        text.Append("msgid ").Append(PoText.Quote(entry.Key.Source)).Append('\n');
        if (entry.SourcePlural is null)
        {
            text.Append("msgstr ").Append(PoText.Quote(entry.Translations[0])).Append('\n');
            return;
        }
        text.Append("msgid_plural ").Append(PoText.Quote(entry.SourcePlural)).Append('\n');
        for (var form = 0; form < entry.Translations.Count; form++)
            text.Append("msgstr[").Append(form).Append("] ").Append(PoText.Quote(entry.Translations[form])).Append('\n');
    }
}
