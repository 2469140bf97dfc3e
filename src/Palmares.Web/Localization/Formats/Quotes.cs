using Palmares.Domain.Shared;

namespace Palmares.Web.Localization.Formats;

/// <summary>Quotation marks.</summary>
public static class Quotes
{
    public static string Around(Language language, string text) => language switch
    {
        Language.Fr => $"«\u00A0{text}\u00A0»",
        Language.De => $"„{text}“",
        Language.Es => $"«{text}»",
        _ => $"“{text}”",
    };
}
