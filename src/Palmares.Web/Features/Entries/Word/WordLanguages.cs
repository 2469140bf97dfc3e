using Palmares.Domain.Shared;

namespace Palmares.Web.Features.Entries.Word;

/// <summary>Languages as word processors name their spelling checkers.</summary>
internal static class WordLanguages
{
    public static string Of(Language language) => language switch
    {
        Language.Fr => "fr-FR",
        Language.De => "de-DE",
        Language.Es => "es-ES",
        _ => "en-GB",
    };
}
