using Palmares.Domain.Entries;
using Palmares.Domain.Shared;

namespace Palmares.Web.Tests.Entries.Word;

/// <summary>An entry with everything that a document must bring back: lists of both kinds, emphasis, links, French spaces, choices.</summary>
internal static class WordSamples
{
    public static EntryContent Filled(Language language) => new(new Dictionary<EntryField, string>
    {
        [EntryField.Title] = "Des crèches « à vocation d’insertion » : l’accueil\u00A0d’abord",
        [EntryField.Year] = "2021",
        [EntryField.Language] = language.Code(),
        [EntryField.Topics] = "extension-of-coverage family-benefits",
        [EntryField.Partners] = "de-dguv",
        [EntryField.ContactName] = "Claire Moreau",
        [EntryField.ContactFunction] = "Chargée de mission & <innovation>",
        [EntryField.ContactAddress] = "claire@example.org",
        [EntryField.Summary] = "Accueillir l’enfant\u202F; former le parent\u202F: 10\u00A0000 familles.\n\nUn *seul* guichet, voir [le rapport](https://www.example.org/rapport?a=1&b=2).",
        [EntryField.Issue] = "Première ligne\ndeuxième ligne.\n\n- un point *essentiel*\n- un autre\n\nPuis\u00A0:\n\n1. d’abord\n2. ensuite\n\nEnfin, 2 * 3 = 6 et Mitarbeiter*innen.",
        [EntryField.Objectives] = "3. troisième\n4. quatrième",
        [EntryField.Results] = "*Tout est souligné ici.* Et [un *lien*](https://example.org/%28a%29) aussi.\n\n- a\n- b\n\n1. un\n\n- c",
        [EntryField.Lessons] = "Ünïcödé 文書 🙂 \u05D0\u05D1 fin",
    });
}
