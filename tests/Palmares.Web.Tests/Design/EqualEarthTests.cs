using Palmares.Web.Design.Charts;

namespace Palmares.Web.Tests.Design;

public sealed class EqualEarthTests
{
    /// <summary>Printed by design/map/build-land.mjs, which draws the land with an implementation that is not ours.</summary>
    [Theory]
    [InlineData(2.35, 48.86, 476.32453561610794, 76.7877616418624)]
    [InlineData(-99.13, 19.43, 174.31199633992043, 184.08094803490994)]
    [InlineData(127, 37.57, 813.4352841455949, 115.33396672612855)]
    [InlineData(174.78, -41.29, 933.2439532009039, 422.6224142646733)]
    [InlineData(-149.9, 61.2, 136.09791283391922, 40.4413165046644)]
    public void A_place_stands_where_the_land_was_drawn(double longitude, double latitude, double x, double y)
    {
        var point = EqualEarth.Project(longitude, latitude);

        point.X.ShouldBe(x, 1e-6);
        point.Y.ShouldBe(y, 1e-6);
    }

    [Fact]
    public void The_middle_of_the_map_is_its_central_meridian_and_the_equator()
        => EqualEarth.Project(11, 0).ShouldBe(new MapPoint(498.0888886857169, 262.40189498048176));

    [Fact]
    public void The_map_is_cut_in_the_Pacific_east_of_the_Bering_Strait()
    {
        EqualEarth.Project(-168, 0).X.ShouldBeLessThan(EqualEarth.Project(-100, 0).X);
        EqualEarth.Project(-170, 0).X.ShouldBeGreaterThan(EqualEarth.Project(170, 0).X);
    }
}
