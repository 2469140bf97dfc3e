using System.Globalization;
using System.Text.RegularExpressions;

namespace Palmares.Web.Tests.Design;

/// <summary>Every pair of colours that meet on a page, in light and dark, by the formula of WCAG 2.2.</summary>
public sealed partial class ContrastTests
{
    private const double Text = 4.5;
    private const double Graphics = 3;

    private static readonly string[] Backgrounds = ["paper", "surface", "sunk"];
    private static readonly string[] Tints = ["action-tint", "attention-tint", "error-tint"];
    private static readonly string[] Regions = ["africa", "americas", "asia-pacific", "europe"];

    private static readonly List<(string Front, string Back, double Least)> Pairs =
    [
        .. from front in new[] { "ink", "ink-soft", "action", "action-hover", "gold-ink", "attention", "error" }
           from back in Backgrounds
           select (front, back, Text),
        .. from back in Tints select ("ink", back, Text),
        ("action", "action-tint", Text), ("action-hover", "action-tint", Text), ("attention", "attention-tint", Text),
        ("error", "error-tint", Text), ("gold-ink", "gold-tint", Text), ("ink-soft", "action-tint", Text),
        ("on-action", "action", Text), ("on-action", "action-hover", Text), ("paper", "ink", Text),
        .. from back in Backgrounds select ("gold", back, Graphics),
        .. from back in Backgrounds select ("line-strong", back, Graphics),
        .. from region in Regions from back in new[] { "paper", "sunk", "land" } select (region, back, Graphics),
        .. from region in Regions select ("paper", region, Text),
    ];

    public static TheoryData<string> Themes => ["light", "dark"];

    [Theory]
    [MemberData(nameof(Themes))]
    public void Text_and_marks_stand_out_from_what_is_behind_them(string theme)
    {
        var colours = ColoursOf(theme);

        Pairs.Select(pair => (Words: $"{pair.Front} on {pair.Back}", Ratio: Ratio(colours[pair.Front], colours[pair.Back]), pair.Least))
            .Where(pair => pair.Ratio < pair.Least)
            .Select(pair => $"{pair.Words}: {pair.Ratio:0.00}, needs {pair.Least}")
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#ffffff", "#777777", 4.48)]
    [InlineData("#123456", "#123456", 1)]
    public void The_ratio_is_that_of_the_standard(string front, string back, double ratio) => Ratio(front, back).ShouldBe(ratio, 0.005);

    [Fact]
    public void The_readers_choice_of_dark_is_the_systems_dark()
    {
        var blocks = DarkBlock().Matches(DesignFiles.StyleSheet).Select(match => match.Groups[1].Value).ToList();

        blocks.Count.ShouldBe(2);
        blocks[0].ShouldBe(blocks[1]);
    }

    private static Dictionary<string, string> ColoursOf(string theme)
    {
        var block = theme == "dark" ? DarkBlock().Match(DesignFiles.StyleSheet).Groups[1].Value : DesignFiles.StyleSheet.Split('}')[0];
        return Colour().Matches(block).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
    }

    private static double Ratio(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour) => (0.2126 * Linear(colour, 1)) + (0.7152 * Linear(colour, 3)) + (0.0722 * Linear(colour, 5));

    private static double Linear(string colour, int at)
    {
        var value = byte.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex("--([a-z-]+): ?(#[0-9a-f]{6})")]
    private static partial Regex Colour();

    [GeneratedRegex("\\{color-scheme:dark;([^}]*)\\}")]
    private static partial Regex DarkBlock();
}
