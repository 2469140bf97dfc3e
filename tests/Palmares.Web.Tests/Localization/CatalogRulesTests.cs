using Palmares.Domain.Shared;
using Palmares.Web.Localization;
using Palmares.Web.Localization.Po;

namespace Palmares.Web.Tests.Localization;

public sealed class CatalogRulesTests
{
    [Theory]
    [InlineData("#, fuzzy\nmsgid \"a\"\nmsgstr \"b\"", "fr.po:7: marked fuzzy, so nobody has checked it: \"a\"")]
    [InlineData("msgid \"a\"\nmsgstr \"\"", "fr.po:6: not translated: \"a\"")]
    [InlineData("msgctxt \"c\"\nmsgid \"a\"\nmsgstr \" \"", "fr.po:7: not translated: \"a\" in \"c\"")]
    [InlineData("msgid \"{0} of {1}\"\nmsgstr \"{0} sur {0}\"", "fr.po:6: the placeholders differ from the source: \"{0} of {1}\"")]
    [InlineData("msgid \"a\"\nmsgstr \"{0}\"", "fr.po:6: the placeholders differ from the source: \"a\"")]
    [InlineData("msgid \"a\"\nmsgstr \"b \"", "fr.po:6: white space at the start or end: \"a\"")]
    [InlineData("msgid \"{0} a\"\nmsgid_plural \"{0} as\"\nmsgstr[0] \"{0} b\"", "fr.po:6: needs 2 plural forms and has 1: \"{0} a\"")]
    [InlineData("msgid \"{0} a\"\nmsgid_plural \"{0} as\"\nmsgstr[0] \"{0} b\"\nmsgstr[1] \"{0} b\"\nmsgstr[2] \"{0} b\"", "fr.po:6: needs 2 plural forms and has 3: \"{0} a\"")]
    [InlineData("msgid \"{0} a\"\nmsgid_plural \"{0} as\"\nmsgstr[0] \"{0} b\"\nmsgstr[1] \"bs\"", "fr.po:6: the placeholders differ from the source: \"{0} a\"")]
    public void An_unfinished_translation_is_refused(string entry, string error) => Check(Language.Fr, entry).ShouldBe([error]);

    [Theory]
    [InlineData("msgid \"{0} of {1}\"\nmsgstr \"{1} : {0}, {1}\"")]
    [InlineData("msgid \"{0} a\"\nmsgid_plural \"{0} as\"\nmsgstr[0] \"{0} b\"\nmsgstr[1] \"{0} bs\"")]
    public void A_finished_one_is_accepted(string entry) => Check(Language.Fr, entry).ShouldBeEmpty();

    [Fact]
    public void French_shows_the_number_in_the_first_form_since_it_is_used_for_zero()
    {
        const string entry = "msgid \"one hit\"\nmsgid_plural \"{0} hits\"\nmsgstr[0] \"un\"\nmsgstr[1] \"{0}\"";

        Check(Language.Fr, entry).ShouldBe(["fr.po:6: the placeholders differ from the source: \"one hit\""]);
        Check(Language.De, entry).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Language.De, "fr", "nplurals=2; plural=(n != 1);", "de.po:1: the header must say Language: de")]
    [InlineData(Language.Fr, "fr", "nplurals=2; plural=(n != 1);", "fr.po:1: the header must say Plural-Forms: nplurals=2; plural=(n > 1);")]
    [InlineData(Language.Es, "es", "nplurals=3; plural=(n != 1);", "es.po:1: the header must say Plural-Forms: nplurals=2; plural=(n != 1);")]
    public void The_header_must_be_the_languages(Language language, string code, string plurals, string error)
    {
        var text = $"msgid \"\"\nmsgstr \"\"\n\"Language: {code}\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Plural-Forms: {plurals}\\n\"\n";
        CatalogRules.Check(PoReader.Read($"{language.Code()}.po", text), language).Select(e => e.ToString()).ShouldBe([error]);
    }

    [Fact]
    public void A_catalog_with_an_error_is_never_made()
        => Should.Throw<PoException>(() => PoTexts.Catalog(Language.Fr, "msgid \"a\"\nmsgstr \"\""))
            .Message.ShouldBe("fr.po:6: not translated: \"a\"");

    private static string[] Check(Language language, string entry)
        => [.. CatalogRules.Check(PoTexts.File(language, entry), language).Select(error => error.ToString())];
}
