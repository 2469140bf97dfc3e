using System.Globalization;
using Palmares.Domain.Shared;
using Palmares.Web.Localization.Formats;

namespace Palmares.Web.Tests.Localization;

public sealed class NumbersTests
{
    [Theory]
    [InlineData(Language.En, "0", "999", "1,503", "10,000", "1,234,567", "−1,503")]
    [InlineData(Language.Fr, "0", "999", "1\u202F503", "10\u202F000", "1\u202F234\u202F567", "−1\u202F503")]
    [InlineData(Language.De, "0", "999", "1.503", "10.000", "1.234.567", "−1.503")]
    [InlineData(Language.Es, "0", "999", "1503", "10\u202F000", "1\u202F234\u202F567", "−1503")]
    public void Figures_are_grouped_as_the_language_does(Language language, params string[] expected)
        => new long[] { 0, 999, 1_503, 10_000, 1_234_567, -1_503 }.Select(value => Numbers.Of(language).Write(value)).ShouldBe(expected);

    [Theory]
    [InlineData(Language.En, "7.5", "7", "1,234.57")]
    [InlineData(Language.Fr, "7,5", "7", "1\u202F234,57")]
    [InlineData(Language.De, "7,5", "7", "1.234,57")]
    [InlineData(Language.Es, "7,5", "7", "1234,57")]
    public void Decimals_are_rounded_and_zeros_left_out(Language language, params string[] expected)
        => new[] { 7.5m, 7.00m, 1234.565m }.Select(value => Numbers.Of(language).Write(value, 2)).ShouldBe(expected);

    [Theory]
    [InlineData(Language.En, "12.5%")]
    [InlineData(Language.Fr, "12,5\u00A0%")]
    [InlineData(Language.De, "12,5\u00A0%")]
    [InlineData(Language.Es, "12,5\u00A0%")]
    public void Per_cent_is_parted_by_a_space_except_in_English(Language language, string expected)
        => Numbers.Of(language).Percent(0.125m, 1).ShouldBe(expected);

    [Fact]
    public void The_threads_culture_does_not_matter()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-EG");
            Numbers.Of(Language.En).Write(-1_503).ShouldBe("−1,503");
            Dates.Of(Language.Fr).Write(new DateOnly(2025, 1, 1)).ShouldBe("1er janvier 2025");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
