using Palmares.Web.Design;
using Palmares.Web.Design.Charts;

namespace Palmares.Web.Features.Dev;

/// <summary>What the gallery shows its components with; nothing of it is data of the programme.</summary>
internal static class Samples
{
    public static readonly IReadOnlyList<MapPlace> Places =
    [
        Place("México", 16, "americas", -102.5, 23.6), Place("Republic of Korea", 14, "asia-pacific", 127.8, 36.4),
        Place("Kamerun", 12, "africa", 12.7, 5.7), Place("India", 6, "asia-pacific", 79, 22), Place("Azerbaijan", 4, "europe", 47.5, 40.3),
        Place("Deutschland", 4, "europe", 10.4, 51.1), Place("Argentina", 4, "americas", -64, -34), Place("Guinea", 4, "africa", -10.9, 10.4),
        Place("France", 3, "europe", 2.5, 46.6), Place("Morocco", 3, "africa", -6.3, 31.9), Place("Jordan", 3, "asia-pacific", 36.8, 31.2),
        Place("Italy", 3, "europe", 12.5, 42.8), Place("Indonesia", 2, "asia-pacific", 117, -2), Place("Poland", 2, "europe", 19.4, 52.1),
        Place("Chile", 2, "americas", -71, -33), Place("Austria", 1, "europe", 14.1, 47.6), Place("Belgium", 1, "europe", 4.6, 50.6),
        Place("Côte d’Ivoire", 1, "africa", -5.5, 7.6), Place("Togo", 1, "africa", 0.9, 8.5), Place("Fiji", 1, "asia-pacific", 178, -17.8),
    ];

    public static readonly IReadOnlyList<Counted> Regions =
    [
        new("Africa", "#", 20, "africa"), new("Americas", "#", 22, "americas"), new("Asia and the Pacific", "#", 26, "asia-pacific"),
        new("Europe", "#", 18, "europe"),
    ];

    public static readonly IReadOnlyList<Counted> Topics =
    [
        new("Information and communication technology", "#", 41), new("Service quality", "#", 33), new("Extension of coverage", "#", 21),
        new("Occupational accidents and diseases", "#", 12), new("Mutual benefit societies", "#", 1), new("Migration", "#", 0),
    ];

    public static readonly IReadOnlyList<Counted> Years =
        [.. Enumerable.Range(2008, 17).Select(year => new Counted(Text(year), "#", year * 37 % 31))];

    public static readonly IReadOnlyList<FacetValue> Facet =
    [
        new("Information and communication technology", null, "#", 41, 100, true), new("Service quality", null, "#", 33, 80, false),
        new("Extension of coverage", null, "#", 21, 51, false), new("Difficult-to-cover groups", null, "#", 9, 22, true, 1),
        new("Occupational accidents and diseases", null, "#", 12, 29, false), new("Mutual benefit societies", null, "#", 1, 2, false),
        new("Migration", null, "#", 0, 0, true),
    ];

    public static readonly IReadOnlyList<FacetValue> LongFacet =
        [.. Enumerable.Range(1, 24).Select(i => new FacetValue($"Institution {Text(i)}", null, "#", 50 - i, 100 - (2 * i), false))];

    public static readonly IReadOnlyList<(string Field, string Message)> Errors = [("title", "Write a title of 20 words or fewer")];

    public static readonly Func<int, string> Page = page => $"#page-{Text(page)}";

    private static MapPlace Place(string label, int count, string region, double longitude, double latitude)
        => new(label, "#", count, region, longitude, latitude);

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
