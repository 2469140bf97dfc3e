using System.Globalization;
using Palmares.Domain.Shared;

namespace Palmares.Web.Localization.Formats;

/// <summary>The order of a language's dictionaries, from ICU.</summary>
public static class Collators
{
    private static readonly StringComparer[] All =
        [.. Languages.All.Select(language => CultureInfo.GetCultureInfo(language.Code()).CompareInfo.GetStringComparer(CompareOptions.None))];

    public static StringComparer Of(Language language) => All[(int)language];
}
