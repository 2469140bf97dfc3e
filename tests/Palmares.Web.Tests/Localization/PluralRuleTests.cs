using Palmares.Domain.Shared;
using Palmares.Web.Localization;

namespace Palmares.Web.Tests.Localization;

public sealed class PluralRuleTests
{
    [Theory]
    [InlineData(Language.En, 1)]
    [InlineData(Language.Fr, 0)]
    [InlineData(Language.De, 1)]
    [InlineData(Language.Es, 1)]
    public void Only_French_counts_zero_as_one(Language language, int formOfZero)
    {
        long[] counts = [0, 1, 2, 10, 1_000_000];

        counts.Select(PluralRule.Of(language).FormOf).ShouldBe([formOfZero, 0, 1, 1, 1]);
    }
}
