using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Palmares.Domain.Shared;

namespace Palmares.Web.Features.Shared;

/// <summary>The language switch: it stays on the page.</summary>
public static class PageLanguages
{
    private const string Key = "InLanguage";

    private static readonly string[] Names = ["English", "Français", "Deutsch", "Español"];

    /// <summary>The language's name in itself; never translated.</summary>
    public static string OwnName(this Language language) => Names[(int)language];

    /// <summary>For a page whose address differs by more than the language (a record's slug): where it is in each.</summary>
    public static void SetInLanguage(this ViewDataDictionary viewData, Func<Language, string> address) => viewData[Key] = address;

    /// <summary>What the page said with <see cref="SetInLanguage"/>, or null.</summary>
    public static string? InLanguage(this ViewDataDictionary viewData, Language language)
        => (viewData[Key] as Func<Language, string>)?.Invoke(language);
}
