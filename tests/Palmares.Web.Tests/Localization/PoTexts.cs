using Palmares.Domain.Shared;
using Palmares.Web.Localization;
using Palmares.Web.Localization.Po;

namespace Palmares.Web.Tests.Localization;

/// <summary>Small PO files for tests; their entries begin at line 6.</summary>
internal static class PoTexts
{
    public static PoFile File(Language language, string entries)
        => PoReader.Read($"{language.Code()}.po", $"""
            msgid ""
            msgstr ""
            "Language: {language.Code()}\n"
            "Content-Type: text/plain; charset=UTF-8\n"
            "Plural-Forms: {PluralRule.Of(language).Header}\n"

            """ + entries);

    public static Catalog Catalog(Language language, string entries) => new(File(language, entries), language);

    /// <summary>A localizer in <paramref name="language"/> that knows these entries.</summary>
    public static Localizer Localizer(Language language, string entries = "", bool marksMissing = false)
    {
        var catalogs = new Dictionary<Language, Catalog>();
        if (language != Language.En) catalogs[language] = Catalog(language, entries);
        return new Catalogs(catalogs, marksMissing).For(language);
    }
}
