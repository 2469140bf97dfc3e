using Palmares.Domain.Shared;

namespace Palmares.Web.Localization;

/// <summary>
/// The plural forms of a language, after CLDR 44 for whole numbers: form 0 for one thing, form 1 for the others. French
/// counts zero as one. CLDR's third form of French and Spanish (<c>many</c>: one million, two million) is left out: it
/// only changes numbers written as words ("un million de pratiques"), and these are always written in figures.
/// </summary>
public sealed record PluralRule(string Header, bool ZeroIsSingular)
{
    public const int Forms = 2;

    private static readonly PluralRule OnlyOne = new("nplurals=2; plural=(n != 1);", ZeroIsSingular: false);
    private static readonly PluralRule ZeroAndOne = new("nplurals=2; plural=(n > 1);", ZeroIsSingular: true);

    public static PluralRule Of(Language language) => language == Language.Fr ? ZeroAndOne : OnlyOne;

    /// <summary>The index of the form for a count.</summary>
    public int FormOf(long count) => count is 1 or -1 || (count == 0 && ZeroIsSingular) ? 0 : 1;
}
