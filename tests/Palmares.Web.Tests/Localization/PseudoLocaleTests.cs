using Palmares.Domain.Shared;
using Palmares.Web.Localization;

namespace Palmares.Web.Tests.Localization;

public sealed class PseudoLocaleTests
{
    [Fact]
    public void Letters_are_accented_and_placeholders_kept()
        => PseudoLocale.Of("Show {0} of {1}").ShouldBe("[Šĥöŵ {0} öƒ {1} lor]");

    [Theory]
    [InlineData("Search the library")]
    [InlineData("A practice is a good one when others can use it: with little effort, elsewhere, and for the same people.")]
    public void Texts_are_at_least_40_per_cent_longer(string source)
        => ((double)PseudoLocale.Of(source).Length / source.Length).ShouldBeInRange(1.4, 1.5);

    [Fact]
    public void Only_English_is_shown_so()
    {
        var english = PoTexts.Localizer(Language.En);
        var german = PoTexts.Localizer(Language.De, "msgid \"Go\"\nmsgstr \"Los\"");
        english.IsPseudo = german.IsPseudo = true;

        english["Go {0}", 1_000].ShouldBe("[Ĝö 1,000 ]");
        german["Go"].ShouldBe("Los");
    }
}
