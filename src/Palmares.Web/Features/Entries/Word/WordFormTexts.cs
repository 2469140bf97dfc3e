using Palmares.Domain.Competitions;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared.Entries;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Entries.Word;

/// <summary>The words of the form as a document, in each language: written into it, and known again when it comes back.</summary>
public sealed class WordFormTexts(Catalogs catalogs)
{
    public Localizer In(Language language) => new(catalogs) { Language = language };

    public static string Title(Localizer t) => t["Official entry form"];

    public static IReadOnlyList<string> HowTo(RuleSet rules, Localizer t) =>
    [
        t["Write into the fields below and leave the headings as they are. Lists, emphasis and links are kept. Tables and pictures belong into attachments."],
        t["The summary has at most {0} words; summary and sections together have at most {1}. Title, contact and attachments do not count.", rules.WordsPerSummary, rules.WordsPerEntry],
        t["When you are done, upload this document on the page of your entry. You will see what was read before anything is saved."],
    ];

    public static string Criterion(EntryField field, Localizer t) =>
        FormWords.Criterion(field, t) is { } criterion ? t["The jury’s criterion here: {0}. {1}", criterion.Name, criterion.LooksFor] : "";

    public static string Placeholder(EntryField field, Localizer t) => field switch
    {
        EntryField.Language => t["Choose a language"],
        EntryField.Partners => t["One institution on each line"],
        _ => t["Write here"],
    };

    /// <summary>The heading of a field: of its page where it is the page's text.</summary>
    public static string Heading(EntryField field, Localizer t) => field switch
    {
        _ when EntryFields.Sections.Contains(field) => EntryWords.Numbered(field, t),
        _ => EntryWords.Of(field, t),
    };
}
