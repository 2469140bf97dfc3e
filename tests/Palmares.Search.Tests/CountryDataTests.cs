using System.Text.Json;

namespace Palmares.Search.Tests;

/// <summary>The countries' names and places, against the regions that list them.</summary>
public sealed class CountryDataTests
{
    private static readonly Country[] Countries = DataFile.Read<Country[]>("countries.json");

    [Fact]
    public void They_are_the_countries_of_the_regions_by_code()
    {
        var codes = DataFile.Read<JsonElement[]>("regions.json")
            .SelectMany(region => region.GetProperty("countries").EnumerateArray())
            .Select(country => country.GetProperty("code").GetString()!);

        Countries.Select(country => country.Code).ShouldBe(codes.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("en"), InlineData("fr"), InlineData("de"), InlineData("es")]
    public void Names_are_given_and_differ(string language)
    {
        var names = Countries.Select(country => country.Names.GetValueOrDefault(language, "")).ToList();

        names.Where(name => name.Trim().Length < 4).ShouldBeEmpty();
        names.Distinct(StringComparer.Ordinal).Count().ShouldBe(Countries.Length);
    }

    [Theory]
    [InlineData("FR", "Frankreich", 2.46, 46.57)]
    [InlineData("US", "Vereinigte Staaten", -98.82, 39.89)]
    [InlineData("AU", "Australien", 134.21, -25.63)]
    [InlineData("MY", "Malaysia", 102.3, 4.1)]
    public void Known_places_are_where_a_reader_looks(string code, string german, double longitude, double latitude)
    {
        var country = Countries.Single(country => country.Code == code);

        (country.Names["de"], country.Lon, country.Lat).ShouldBe((german, longitude, latitude));
    }

    [Fact]
    public void No_two_countries_share_a_place_and_all_are_on_earth()
    {
        Countries.Where(country => Math.Abs(country.Lon) > 180 || Math.Abs(country.Lat) > 85).ShouldBeEmpty();
        Countries.Select(country => (country.Lon, country.Lat)).Distinct().Count().ShouldBe(Countries.Length);
    }

    private sealed record Country(string Code, Dictionary<string, string> Names, double Lon, double Lat);
}
