using System.Collections.Concurrent;
using System.Globalization;
using Palmares.Domain.Shared;

namespace Palmares.Web.Localization.Formats;

/// <summary>Names of languages, from CLDR, in the reader's language: "Korean", "coréen", "Koreanisch", "coreano".</summary>
internal static class LanguageNames
{
    private static readonly ConcurrentDictionary<(string Tag, Language In), string> Names = new();

    /// <summary>The tag itself where CLDR knows no name.</summary>
    public static string Of(string tag, Language language) => Names.GetOrAdd((tag, language), Find);

    // .NET tells the name only in the thread's language.
    private static string Find((string Tag, Language In) key)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(key.In.Code());
            return new CultureInfo(key.Tag).DisplayName;
        }
        catch (CultureNotFoundException)
        {
            return key.Tag;
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
