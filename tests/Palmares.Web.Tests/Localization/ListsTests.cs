using Palmares.Domain.Shared;
using Palmares.Web.Localization.Formats;

namespace Palmares.Web.Tests.Localization;

public sealed class ListsTests
{
    [Theory]
    [InlineData(Language.En, "a, b and c")]
    [InlineData(Language.Fr, "a, b et c")]
    [InlineData(Language.De, "a, b und c")]
    [InlineData(Language.Es, "a, b y c")]
    public void Three_things_have_a_comma_and_an_and(Language language, string expected) => Lists.Write(language, ["a", "b", "c"]).ShouldBe(expected);

    [Fact]
    public void Two_one_and_no_things_have_no_comma()
        => new[] { Lists.Write(Language.Fr, ["a", "b"]), Lists.Write(Language.Fr, ["a"]), Lists.Write(Language.Fr, []) }.ShouldBe(["a et b", "a", ""]);

    [Theory]
    [InlineData("Italia", "España e Italia")]
    [InlineData("Íñigo", "España e Íñigo")]
    [InlineData("hijos", "España e hijos")]
    [InlineData("«inclusión»", "España e «inclusión»")]
    [InlineData("hielo", "España y hielo")]
    [InlineData("Iowa", "España y Iowa")]
    [InlineData("Haití", "España y Haití")]
    [InlineData("Uruguay", "España y Uruguay")]
    public void Spanish_says_e_before_the_sound_i(string next, string expected) => Lists.Write(Language.Es, ["España", next]).ShouldBe(expected);
}
