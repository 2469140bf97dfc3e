using System.Globalization;
using Palmares.Domain.Shared;

namespace Palmares.Web.Localization.Formats;

/// <summary>
/// Dates as a language writes them, from our own tables: ICU writes "1 janvier" where French says "1er janvier", and its
/// ranges change between versions. Ranges stand as in the documents of international organizations ("3 a 5 de diciembre
/// de 2024"), so that they read alone and after a preposition.
/// </summary>
public sealed class Dates
{
    private static readonly Dates[] All =
    [
        new("January February March April May June July August September October November December"),
        new("janvier février mars avril mai juin juillet août septembre octobre novembre décembre") { FirstDay = "1er" },
        new("Januar Februar März April Mai Juni Juli August September Oktober November Dezember") { AfterDay = "." },
        new("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre")
        {
            BeforeMonth = " de ", BeforeYear = " de ", And = " y ", Until = " a ", UntilFar = " a ", UntilYear = "-",
        },
    ];

    private readonly string[] _months;

    private Dates(string months) => _months = months.Split(' ');

    private string? FirstDay { get; init; }

    private string AfterDay { get; init; } = "";

    private string BeforeMonth { get; init; } = " ";

    private string BeforeYear { get; init; } = " ";

    /// <summary>Between two days that follow each other.</summary>
    private string And { get; init; } = "–";

    private string Until { get; init; } = "–";

    private string UntilFar { get; init; } = " – ";

    private string UntilYear { get; init; } = "–";

    public static Dates Of(Language language) => All[(int)language];

    /// <summary>For example "1er janvier 2025".</summary>
    public string Write(DateOnly date) => DayAndMonth(date) + BeforeYear + Year(date);

    /// <summary>As much as is known, or null if no date is.</summary>
    public string? Write(PartialPeriod period)
    {
        if (period.Start is not { } start) return null;
        var end = period.End is { } last && last > start ? last : start;
        return period.Precision switch
        {
            DatePrecision.Day => Days(start, end),
            DatePrecision.Month => Months(start, end),
            DatePrecision.Year => start.Year == end.Year ? Year(start) : Year(start) + UntilYear + Year(end),
            _ => null,
        };
    }

    /// <summary>24 hours, in all four languages.</summary>
    public static string Write(TimeOnly time, bool seconds)
        => time.ToString(seconds ? "HH':'mm':'ss" : "HH':'mm", CultureInfo.InvariantCulture);

    /// <summary>Date, time and zone: "3 December 2024, 14:05 (UTC+1)".</summary>
    public string Write(DateTimeOffset moment)
        => $"{Write(DateOnly.FromDateTime(moment.DateTime))}, {Write(TimeOnly.FromDateTime(moment.DateTime), seconds: false)} ({Zone(moment.Offset)})";

    private string Days(DateOnly start, DateOnly end)
        => start == end ? Write(end)
            : start.Year != end.Year ? Write(start) + UntilFar + Write(end)
            : start.Month != end.Month ? DayAndMonth(start) + UntilFar + Write(end)
            : Day(start) + (end == start.AddDays(1) ? And : Until) + Write(end);

    private string Months(DateOnly start, DateOnly end)
        => start.Year != end.Year ? Month(start) + BeforeYear + Year(start) + UntilFar + Month(end) + BeforeYear + Year(end)
            : start.Month != end.Month ? Month(start) + UntilFar + Month(end) + BeforeYear + Year(end)
            : Month(start) + BeforeYear + Year(start);

    private string DayAndMonth(DateOnly date) => Day(date) + BeforeMonth + Month(date);

    private string Day(DateOnly date)
        => date.Day == 1 && FirstDay is not null ? FirstDay : date.Day.ToString(CultureInfo.InvariantCulture) + AfterDay;

    private string Month(DateOnly date) => _months[date.Month - 1];

    private static string Year(DateOnly date) => date.Year.ToString(CultureInfo.InvariantCulture);

    private static string Zone(TimeSpan offset)
    {
        if (offset == TimeSpan.Zero) return "UTC";
        var size = offset.Duration();
        var minutes = size.Minutes == 0 ? "" : size.ToString("':'mm", CultureInfo.InvariantCulture);
        return $"UTC{(offset < TimeSpan.Zero ? '\u2212' : '+')}{size.Hours.ToString(CultureInfo.InvariantCulture)}{minutes}";
    }
}
