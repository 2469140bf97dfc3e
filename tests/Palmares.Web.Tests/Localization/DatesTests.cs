using Palmares.Domain.Shared;
using Palmares.Web.Localization.Formats;

namespace Palmares.Web.Tests.Localization;

public sealed class DatesTests
{
    private static readonly DateOnly First = new(2025, 1, 1);

    [Theory]
    [InlineData(Language.En, "1 January 2025", "3 December 2024")]
    [InlineData(Language.Fr, "1er janvier 2025", "3 décembre 2024")]
    [InlineData(Language.De, "1. Januar 2025", "3. Dezember 2024")]
    [InlineData(Language.Es, "1 de enero de 2025", "3 de diciembre de 2024")]
    public void A_day_is_written_in_words(Language language, string first, string other)
    {
        Dates.Of(language).Write(First).ShouldBe(first);
        Dates.Of(language).Write(new DateOnly(2024, 12, 3)).ShouldBe(other);
    }

    [Theory]
    [InlineData(Language.En, "3–5 December 2024", "30 November – 2 December 2024", "30 December 2024 – 1 January 2025")]
    [InlineData(Language.Fr, "3–5 décembre 2024", "30 novembre – 2 décembre 2024", "30 décembre 2024 – 1er janvier 2025")]
    [InlineData(Language.De, "3.–5. Dezember 2024", "30. November – 2. Dezember 2024", "30. Dezember 2024 – 1. Januar 2025")]
    [InlineData(Language.Es, "3 a 5 de diciembre de 2024", "30 de noviembre a 2 de diciembre de 2024", "30 de diciembre de 2024 a 1 de enero de 2025")]
    public void A_range_says_month_and_year_once(Language language, params string[] expected)
        => new[]
        {
            Write(language, new(2024, 12, 3), new(2024, 12, 5), DatePrecision.Day),
            Write(language, new(2024, 11, 30), new(2024, 12, 2), DatePrecision.Day),
            Write(language, new(2024, 12, 30), First, DatePrecision.Day),
        }.ShouldBe(expected);

    [Fact]
    public void A_French_range_from_the_first_says_so()
        => Write(Language.Fr, new(2024, 10, 1), new(2024, 10, 3), DatePrecision.Day).ShouldBe("1er–3 octobre 2024");

    [Theory]
    [InlineData(Language.En, "27–28 June 2024")]
    [InlineData(Language.Fr, "27–28 juin 2024")]
    [InlineData(Language.De, "27.–28. Juni 2024")]
    [InlineData(Language.Es, "27 y 28 de junio de 2024")]
    public void Two_days_in_a_row_are_joined_by_and_in_Spanish(Language language, string expected)
        => Write(language, new(2024, 6, 27), new(2024, 6, 28), DatePrecision.Day).ShouldBe(expected);

    [Theory]
    [InlineData(Language.En, "March 2023", "November – December 2023", "2023", "2023–2024")]
    [InlineData(Language.Fr, "mars 2023", "novembre – décembre 2023", "2023", "2023–2024")]
    [InlineData(Language.De, "März 2023", "November – Dezember 2023", "2023", "2023–2024")]
    [InlineData(Language.Es, "marzo de 2023", "noviembre a diciembre de 2023", "2023", "2023-2024")]
    public void No_more_is_said_than_is_known(Language language, params string[] expected)
        => new[]
        {
            Write(language, new(2023, 3, 1), null, DatePrecision.Month),
            Write(language, new(2023, 11, 1), new(2023, 12, 31), DatePrecision.Month),
            Write(language, new(2023, 1, 1), null, DatePrecision.Year),
            Write(language, new(2023, 1, 1), new(2024, 12, 31), DatePrecision.Year),
        }.ShouldBe(expected);

    [Fact]
    public void Nothing_known_is_nothing_said() => Dates.Of(Language.En).Write(new PartialPeriod(null, null, DatePrecision.None)).ShouldBeNull();

    [Fact]
    public void One_day_or_an_end_before_the_start_is_that_day()
    {
        Write(Language.En, First, First, DatePrecision.Day).ShouldBe("1 January 2025");
        Write(Language.En, First, First.AddDays(-3), DatePrecision.Day).ShouldBe("1 January 2025");
    }

    [Theory]
    [InlineData(0, "3 December 2024, 14:05 (UTC)")]
    [InlineData(60, "3 December 2024, 14:05 (UTC+1)")]
    [InlineData(-210, "3 December 2024, 14:05 (UTC−3:30)")]
    [InlineData(345, "3 December 2024, 14:05 (UTC+5:45)")]
    public void A_moment_names_its_zone(int minutes, string expected)
        => Dates.Of(Language.En).Write(new DateTimeOffset(2024, 12, 3, 14, 5, 9, TimeSpan.FromMinutes(minutes))).ShouldBe(expected);

    [Fact]
    public void Times_have_24_hours()
    {
        Dates.Write(new TimeOnly(9, 5, 7), seconds: false).ShouldBe("09:05");
        Dates.Write(new TimeOnly(21, 5, 7), seconds: true).ShouldBe("21:05:07");
    }

    private static string? Write(Language language, DateOnly start, DateOnly? end, DatePrecision precision)
        => Dates.Of(language).Write(new PartialPeriod(start, end, precision));
}
