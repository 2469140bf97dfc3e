using Palmares.Domain.Shared;

namespace Palmares.Web.Features.Shared;

public static class PageLanguages
{
    private static readonly string[] Names = ["English", "Français", "Deutsch", "Español"];

    /// <summary>The language's name in itself; never translated.</summary>
    public static string OwnName(this Language language) => Names[(int)language];
}
