using Palmares.Domain.Shared;
using Palmares.Domain.Text;

namespace Palmares.Domain.Entries;

/// <summary>A text that looks as if it were in another language than the entry declares.</summary>
/// <param name="Looks">ISO 639-1 code; may be one that the programme does not use.</param>
public sealed record OtherLanguage(EntryField Field, string Looks);

/// <summary>
/// Names texts in another language than declared (rule 5), field by field: a warning before submission and evidence for the
/// eligibility check. It never refuses, since it can be mistaken.
/// </summary>
public static class LanguageCheck
{
    private static readonly IReadOnlyList<EntryField> Written = [EntryField.Title, .. EntryFields.Counted];

    /// <summary>In the form's order; none where no language is declared.</summary>
    public static IReadOnlyList<OtherLanguage> Of(EntryContent content) => content.Language is not { } declared ? [] :
    [
        .. from field in Written
           let looks = LanguageGuess.Of(content[field])
           where looks is not null && looks != declared.Code()
           select new OtherLanguage(field, looks),
    ];
}
