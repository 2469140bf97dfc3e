namespace Palmares.Web.Design.Charts;

/// <summary>A place on the drawing, in its units; y grows downwards.</summary>
public readonly record struct MapPoint(double X, double Y);

/// <summary>
/// The Equal Earth projection (Šavrič, Patterson, Jenny 2018): areas are true, so that bubbles compare. Scale and offset are
/// those with which design/map/build-land.mjs drew the land.
/// </summary>
public static class EqualEarth
{
    public const int Width = 1000;
    public const int Height = 469;

    private const double Scale = 201.00825300850877;
    private const double OffsetX = 498.0888886857169;
    private const double OffsetY = 262.40189498048176;
    private const double CentralMeridian = 11;

    private const double A1 = 1.340264;
    private const double A2 = -0.081106;
    private const double A3 = 0.000893;
    private const double A4 = 0.003796;
    private static readonly double M = Math.Sqrt(3) / 2;

    /// <param name="longitude">Degrees east.</param>
    /// <param name="latitude">Degrees north.</param>
    public static MapPoint Project(double longitude, double latitude)
    {
        var lambda = double.DegreesToRadians(Math.IEEERemainder(longitude - CentralMeridian, 360));
        var theta = Math.Asin(M * Math.Sin(double.DegreesToRadians(latitude)));
        var square = theta * theta;
        var sixth = square * square * square;
        var x = lambda * Math.Cos(theta) / (M * (A1 + (3 * A2 * square) + (sixth * ((7 * A3) + (9 * A4 * square)))));
        var y = theta * (A1 + (A2 * square) + (sixth * (A3 + (A4 * square))));
        return new(OffsetX + (Scale * x), OffsetY - (Scale * y));
    }
}
