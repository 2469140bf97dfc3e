using Palmares.Web.Localization;

namespace Palmares.Web.Features.Entries.Word;

/// <summary>What of a field could not be read or kept.</summary>
public static class UploadWords
{
    public static IReadOnlyList<string> Lost(WordField field, Localizer t) =>
    [
        .. field.Lost.OrderBy(lost => lost.Key).Select(lost => Of(lost.Key, lost.Value, t)),
        .. field.Unread.Select(line => t["Not understood: {0}", t.Quote(line)]),
    ];

    private static string Of(WordLoss loss, int count, Localizer t) => loss switch
    {
        WordLoss.Picture => t.Plural(count, "{0} paragraph has pictures or drawings, which are left out; add them as attachments.", "{0} paragraphs have pictures or drawings, which are left out; add them as attachments."),
        WordLoss.Table => t.Plural(count, "{0} paragraph stood in a table; its text was kept, its columns were not.", "{0} paragraphs stood in a table; their text was kept, its columns were not."),
        WordLoss.Footnote => t.Plural(count, "{0} paragraph has footnotes, which are left out.", "{0} paragraphs have footnotes, which are left out."),
        WordLoss.TextBox => t.Plural(count, "{0} paragraph has a text box, whose words are left out; write them into the text itself.", "{0} paragraphs have text boxes, whose words are left out; write them into the text itself."),
        WordLoss.Symbol => t.Plural(count, "{0} paragraph has signs of a symbol font, which are left out; write them as words.", "{0} paragraphs have signs of a symbol font, which are left out; write them as words."),
        _ => t.Plural(count, "{0} paragraph has equations, which are left out.", "{0} paragraphs have equations, which are left out."),
    };
}
