namespace Palmares.Web.Design.Charts;

/// <summary>A country on the map, in degrees; the count decides the area of its bubble.</summary>
public readonly record struct MapPlace(string Label, string Href, int Count, string Region, double Longitude, double Latitude);

/// <summary>
/// Where a bubble and its label stand. <paramref name="Label"/>: on which side of the bubble it is.
/// </summary>
public readonly record struct Bubble(MapPlace Place, MapPoint Centre, double Radius, MapPoint LabelAt, LabelSide Label);

public enum LabelSide
{
    None,
    After,
    Before,
    Above,
    Below,
}

/// <summary>Places bubbles by area, moves those apart that would hide each other, and labels as many of the largest as fit.</summary>
public static class BubbleLayout
{
    private const double LargestRadius = 27;
    private const double SmallestRadius = 4;

    /// <summary>Bubbles may overlap by this part of the smaller one's radius.</summary>
    private const double Overlap = 0.3;

    /// <summary>No bubble leaves its country by more.</summary>
    private const double Farthest = 16;

    private const int Rounds = 12;
    private const int MostLabels = 14;
    private const double LetterWidth = 7.6;
    private const double LineHeight = 17;

    /// <summary>From the top of a line to where its letters stand.</summary>
    private const double Baseline = 13.5;

    /// <summary>Largest first, so that the small ones are drawn on top.</summary>
    public static IReadOnlyList<Bubble> Of(IEnumerable<MapPlace> places)
    {
        var sorted = places.Where(place => place.Count > 0)
            .OrderByDescending(place => place.Count).ThenBy(place => place.Label, StringComparer.Ordinal).ToArray();
        if (sorted.Length == 0) return [];

        var factor = LargestRadius / Math.Sqrt(Math.Max(sorted[0].Count, 8));
        var radii = Array.ConvertAll(sorted, place => Math.Max(SmallestRadius, factor * Math.Sqrt(place.Count)));
        var centres = Array.ConvertAll(sorted, place => EqualEarth.Project(place.Longitude, place.Latitude));
        MoveApart(centres, radii);
        return Labelled(sorted, centres, radii);
    }

    private static void MoveApart(MapPoint[] centres, double[] radii)
    {
        var homes = centres.ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var moved = false;
            for (var i = 0; i < centres.Length; i++)
            for (var j = i + 1; j < centres.Length; j++)
                moved |= Part(i, j);
            if (!moved) return;
        }

        bool Part(int larger, int smaller)
        {
            var (a, b) = (centres[larger], centres[smaller]);
            var wanted = radii[larger] + radii[smaller] - (Overlap * radii[smaller]);
            var (dx, dy) = (b.X - a.X, b.Y - a.Y);
            var distance = Math.Sqrt((dx * dx) + (dy * dy));
            if (distance >= wanted) return false;
            if (distance < 0.01) (dx, dy, distance) = (0, 1, 1);
            var push = (wanted - distance) / distance;
            var share = radii[larger] / (radii[larger] + radii[smaller]);
            centres[smaller] = Near(homes[smaller], new(b.X + (dx * push * share), b.Y + (dy * push * share)));
            centres[larger] = Near(homes[larger], new(a.X - (dx * push * (1 - share)), a.Y - (dy * push * (1 - share))));
            return true;
        }
    }

    private static MapPoint Near(MapPoint home, MapPoint point)
    {
        var (dx, dy) = (point.X - home.X, point.Y - home.Y);
        var distance = Math.Sqrt((dx * dx) + (dy * dy));
        return distance <= Farthest ? point : new(home.X + (dx * Farthest / distance), home.Y + (dy * Farthest / distance));
    }

    private static Bubble[] Labelled(MapPlace[] places, MapPoint[] centres, double[] radii)
    {
        var bubbles = new Bubble[places.Length];
        var taken = new List<Box>(MostLabels);
        for (var i = 0; i < places.Length; i++)
        {
            var (at, side) = taken.Count < MostLabels && places[i].Count > 1 ? FreeSide(i) : (default, LabelSide.None);
            bubbles[i] = new(places[i], centres[i], radii[i], at, side);
        }

        return bubbles;

        (MapPoint At, LabelSide Side) FreeSide(int index)
        {
            var width = places[index].Label.Length * LetterWidth;
            var (centre, reach) = (centres[index], radii[index] + 4);
            foreach (var (side, left, top) in new[]
                     {
                         (LabelSide.After, centre.X + reach, centre.Y - (LineHeight / 2)),
                         (LabelSide.Before, centre.X - reach - width, centre.Y - (LineHeight / 2)),
                         (LabelSide.Above, centre.X - (width / 2), centre.Y - reach - LineHeight + 3),
                         (LabelSide.Below, centre.X - (width / 2), centre.Y + reach - 3),
                     })
            {
                var box = new Box(left, top, width, LineHeight);
                if (left < 0 || left + width > EqualEarth.Width || taken.Exists(box.Meets) || CoversBubble(box, index)) continue;
                taken.Add(box);
                return (new(AnchorOf(side, box), top + Baseline), side);
            }

            return (default, LabelSide.None);
        }

        bool CoversBubble(Box box, int own)
        {
            for (var i = 0; i < centres.Length; i++)
                if (i != own && box.Meets(centres[i], radii[i])) return true;
            return false;
        }
    }

    private static double AnchorOf(LabelSide side, Box box) => side switch
    {
        LabelSide.After => box.Left,
        LabelSide.Before => box.Left + box.Width,
        _ => box.Left + (box.Width / 2),
    };

    private readonly record struct Box(double Left, double Top, double Width, double Height)
    {
        public bool Meets(Box other)
            => Left < other.Left + other.Width && other.Left < Left + Width && Top < other.Top + other.Height && other.Top < Top + Height;

        public bool Meets(MapPoint centre, double radius)
        {
            var dx = centre.X - Math.Clamp(centre.X, Left, Left + Width);
            var dy = centre.Y - Math.Clamp(centre.Y, Top, Top + Height);
            return (dx * dx) + (dy * dy) < radius * radius;
        }
    }
}
