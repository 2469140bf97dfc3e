using System.Globalization;
using Palmares.Domain.Shared;

namespace Palmares.Web.Localization.Formats;

/// <summary>
/// Numbers as a language writes them; never asks the thread's culture nor ICU, whose versions (and browsers) differ.
/// English, French and German after CLDR. Spanish after the Ortografía of the RAE (2010): groups from five figures on, parted
/// by a thin space, since point and comma mean opposite things in Spain and in Mexico.
/// </summary>
public sealed class Numbers
{
    private const string ThinSpace = "\u202F";
    private const string NoBreakSpace = "\u00A0";
    private const string Minus = "\u2212";

    private static readonly Numbers[] All =
    [
        new(group: ",", point: ".", percent: "%", leastGrouped: 1_000),
        new(group: ThinSpace, point: ",", percent: NoBreakSpace + "%", leastGrouped: 1_000),
        new(group: ".", point: ",", percent: NoBreakSpace + "%", leastGrouped: 1_000),
        new(group: ThinSpace, point: ",", percent: NoBreakSpace + "%", leastGrouped: 10_000),
    ];

    private readonly NumberFormatInfo _grouped;
    private readonly NumberFormatInfo _plain;
    private readonly string _percent;
    private readonly int _leastGrouped;

    private Numbers(string group, string point, string percent, int leastGrouped)
    {
        _grouped = new() { NumberGroupSeparator = group, NumberDecimalSeparator = point, NegativeSign = Minus };
        _plain = new() { NumberGroupSeparator = "", NumberDecimalSeparator = point, NegativeSign = Minus };
        _percent = percent;
        _leastGrouped = leastGrouped;
    }

    public static Numbers Of(Language language) => All[(int)language];

    public string Write(long value) => value.ToString("N0", For(value));

    /// <param name="decimals">At most so many; zeros at the end are left out.</param>
    public string Write(decimal value, int decimals)
    {
        var rounded = decimal.Round(value, decimals, MidpointRounding.AwayFromZero);
        return rounded.ToString("#,##0." + new string('#', decimals), For(rounded));
    }

    /// <param name="ratio">0.125 is 12.5 per cent.</param>
    public string Percent(decimal ratio, int decimals) => Write(ratio * 100, decimals) + _percent;

    private NumberFormatInfo For(decimal value) => Math.Abs(value) < _leastGrouped ? _plain : _grouped;
}
