using Palmares.Domain.Shared;
using Palmares.Domain.Text;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Rules;

/// <summary>A line of the table that shows how words are counted; the count is the rule's own.</summary>
public sealed record CountingExample(string Text, Language Language, string Why)
{
    public int Words => WordCount.Of(Text);

    public static IEnumerable<CountingExample> All(Localizer localizer) =>
    [
        new("l’État", Language.Fr, localizer["An apostrophe does not part words."]),
        new("well-being", Language.En, localizer["Neither does a hyphen …"]),
        new("Alters- und Hinterlassenenversicherung", Language.De, localizer["… but a space does."]),
        new("and/or", Language.En, localizer["A slash without spaces does not part words …"]),
        new("and / or", Language.En, localizer["… with spaces it does, and is no word itself."]),
        new("«\u00A0bonne pratique\u00A0»", Language.Fr, localizer["Quotation marks are no words, whatever spaces stand beside them."]),
        new("¿Qué es? ¡Bien!", Language.Es, localizer["Punctuation is no word."]),
        new("• item one", Language.En, localizer["Neither is a bullet or a dash."]),
        new("2010–2020", Language.En, localizer["A span of years is one word."]),
        new("10\u00A0000", Language.Fr, localizer["A number with a no-break or thin space inside is one word …"]),
        new("10 000", Language.Fr, localizer["… with an ordinary space it is two."]),
        new("Mitarbeiter*innen", Language.De, localizer["Signs within a word do not part it."]),
        new("name.surname@example.org", Language.En, localizer["An e-mail or web address is one word."]),
    ];
}
