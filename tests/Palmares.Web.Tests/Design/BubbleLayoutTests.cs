using Palmares.Web.Design.Charts;

namespace Palmares.Web.Tests.Design;

public sealed class BubbleLayoutTests
{
    private static readonly MapPlace Mexico = Place("Mexico", 16, -102.5, 23.6);
    private static readonly MapPlace Korea = Place("Korea", 4, 127.8, 36.4);

    [Fact]
    public void Areas_compare_as_counts_do()
    {
        var bubbles = BubbleLayout.Of([Korea, Mexico]);

        (bubbles[0].Radius / bubbles[1].Radius).ShouldBe(2, 1e-9);
    }

    [Fact]
    public void The_largest_is_drawn_first_and_a_country_without_practices_not_at_all()
        => BubbleLayout.Of([Place("None", 0, 0, 0), Korea, Mexico]).Select(bubble => bubble.Place).ShouldBe([Mexico, Korea]);

    [Fact]
    public void Nothing_makes_nothing() => BubbleLayout.Of([]).ShouldBeEmpty();

    [Fact]
    public void A_bubble_alone_stands_in_its_country()
        => BubbleLayout.Of([Mexico])[0].Centre.ShouldBe(EqualEarth.Project(-102.5, 23.6));

    [Fact]
    public void Neighbours_move_apart_and_stay_near_home()
    {
        MapPlace[] crowd = [Mexico, .. Enumerable.Range(0, 5).Select(i => Place($"Country {i}", 1, 5 + i, 50))];

        var bubbles = BubbleLayout.Of(crowd);

        var nearest = (from a in bubbles from b in bubbles where a != b select Distance(a.Centre, b.Centre)).Min();
        nearest.ShouldBeGreaterThan(bubbles[1].Radius);
        foreach (var bubble in bubbles)
            Distance(bubble.Centre, EqualEarth.Project(bubble.Place.Longitude, bubble.Place.Latitude)).ShouldBeLessThan(16.000001);
    }

    [Fact]
    public void Two_in_the_very_same_place_are_both_to_be_seen()
    {
        var bubbles = BubbleLayout.Of([Place("One", 2, 20, 10), Place("Two", 2, 20, 10)]);

        Distance(bubbles[0].Centre, bubbles[1].Centre).ShouldBeGreaterThan(bubbles[0].Radius);
    }

    [Fact]
    public void At_the_edge_a_label_stands_on_the_inner_side()
    {
        var bubble = BubbleLayout.Of([Place("A country with a long name", 16, 178, -17.8)])[0];

        bubble.Label.ShouldBe(LabelSide.Before);
        bubble.LabelAt.X.ShouldBe(bubble.Centre.X - bubble.Radius - 4, 1e-9);
    }

    [Fact]
    public void A_label_never_covers_another_countrys_bubble()
    {
        var bubbles = BubbleLayout.Of([Place("West", 16, 10, 0), Place("East", 3, 18, 0)]);

        bubbles[0].Label.ShouldBe(LabelSide.Before);
        bubbles[1].Label.ShouldBe(LabelSide.After);
    }

    [Fact]
    public void A_single_practice_is_not_labelled() => BubbleLayout.Of([Mexico, Place("One", 1, 20, 10)])[1].Label.ShouldBe(LabelSide.None);

    private static MapPlace Place(string label, int count, double longitude, double latitude) => new(label, "#", count, "europe", longitude, latitude);

    private static double Distance(MapPoint a, MapPoint b) => Math.Sqrt(Math.Pow(a.X - b.X, 2) + Math.Pow(a.Y - b.Y, 2));
}
