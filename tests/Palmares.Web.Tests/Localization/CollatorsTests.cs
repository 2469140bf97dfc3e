using Palmares.Domain.Shared;
using Palmares.Web.Localization.Formats;

namespace Palmares.Web.Tests.Localization;

public sealed class CollatorsTests
{
    [Theory]
    [InlineData(Language.Fr, "zèbre école Écosse eau côte cote", "cote côte eau école Écosse zèbre")]
    [InlineData(Language.De, "Zoll Österreich Oslo ändern Ast", "ändern Ast Oslo Österreich Zoll")]
    [InlineData(Language.Es, "ñandú nube oso nómina", "nómina nube ñandú oso")]
    public void Words_stand_as_in_the_dictionary(Language language, string words, string expected)
        => words.Split(' ').Order(Collators.Of(language)).ShouldBe(expected.Split(' '));
}
