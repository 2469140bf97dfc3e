using Palmares.Domain.Shared;
using Palmares.Web.Localization;

namespace Palmares.Web.Tests.Localization;

public sealed class AcceptLanguageTests
{
    [Theory]
    [InlineData(null, Language.En)]
    [InlineData("", Language.En)]
    [InlineData("fr", Language.Fr)]
    [InlineData("DE-at", Language.De)]
    [InlineData("en;q=0.5, es;q=0.9, fr;q=0.7", Language.Es)]
    [InlineData("it, pt-BR;q=0.9, de;q=0.2", Language.De)]
    [InlineData("fr-CA, fr;q=0.9, de", Language.Fr)]
    [InlineData("fr;q=0, de;q=0.1", Language.De)]
    [InlineData("it, *;q=0.5", Language.En)]
    [InlineData("french", Language.En)]
    [InlineData("fr;q=banana;;,,\u0001", Language.En)]
    public void The_best_liked_of_the_four_wins(string? header, Language expected) => AcceptLanguage.Best(header).ShouldBe(expected);

    [Fact]
    public void A_header_of_ten_thousand_wishes_is_no_trouble()
        => AcceptLanguage.Best(string.Join(",", Enumerable.Repeat("xx;q=0.9", 10_000)) + ",es;q=0.1").ShouldBe(Language.Es);
}
