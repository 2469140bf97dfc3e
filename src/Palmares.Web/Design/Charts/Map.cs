using Microsoft.AspNetCore.Razor.TagHelpers;
using Palmares.Web.Localization;

namespace Palmares.Web.Design.Charts;

/// <summary>
/// The world with a bubble a country, by area, in the colours of the regions; each leads to its practices:
/// <c>&lt;ds-map title="…" places="@places" regions="@regions" /&gt;</c>. The regions below name the colours, and the table
/// behind has every country, with the keyboard too (dozens of bubbles would be dozens of stops on the way down the page).
/// </summary>
[HtmlTargetElement("ds-map", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MapTagHelper(Localizer localizer) : TagHelper
{
    /// <summary>A number inside a bubble needs so much room.</summary>
    private const double RoomForNumber = 12;

    /// <summary>On a phone only the largest countries are labelled.</summary>
    private const int LabelledOnPhone = 3;

    /// <summary>The map's one message.</summary>
    public required string Title { get; set; }

    public required IReadOnlyList<MapPlace> Places { get; set; }

    /// <summary>Name, address and count of each region; <see cref="Counted.Region"/> is its id.</summary>
    public required IReadOnlyList<Counted> Regions { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "map");
        output.Content.SetHtmlContent(new Fragment(Write));
    }

    private void Write(Pen pen)
    {
        var bubbles = BubbleLayout.Of(Places);
        pen.Raw("<figcaption>").Text(Title).Raw("</figcaption><svg viewBox=\"0 0 ").Figure(EqualEarth.Width).Raw(" ").Figure(EqualEarth.Height)
            .Raw("\" role=\"group\"").Attribute("aria-label", localizer["World map. The table below lists every country."])
            .Raw("><use class=\"land\" href=\"/img/land.svg#land\"/>");
        foreach (var bubble in bubbles) WriteBubble(pen, bubble);
        var labelled = 0;
        foreach (var bubble in bubbles)
            if (bubble.Label != LabelSide.None) WriteLabel(pen, bubble, labelled++);
        pen.Raw("</svg>");
        WriteKey(pen);
        CountTable.Write(pen, localizer, localizer["Country"], localizer["Practices"],
            bubbles.Select(ToRow).OrderByDescending(row => row.Count).ThenBy(row => row.Label, localizer.Collator));
    }

    private void WriteBubble(Pen pen, Bubble bubble)
    {
        var place = bubble.Place;
        var words = localizer.Plural(place.Count, "{1}: {0} practice", "{1}: {0} practices", place.Label);
        pen.Raw("<a").Attribute("href", place.Href).Raw(" tabindex=\"-1\" class=\"region-").Text(place.Region)
            .Raw("\"><title>").Text(words).Raw("</title><circle cx=\"").Figure(bubble.Centre.X).Raw("\" cy=\"").Figure(bubble.Centre.Y)
            .Raw("\" r=\"").Figure(bubble.Radius).Raw("\"/>");
        if (bubble.Radius >= RoomForNumber)
        {
            pen.Raw("<text class=\"inside\" x=\"").Figure(bubble.Centre.X).Raw("\" y=\"").Figure(bubble.Centre.Y + 5).Raw("\">")
                .Text(localizer.Number(place.Count)).Raw("</text>");
        }

        pen.Raw("</a>");
    }

    private static void WriteLabel(Pen pen, Bubble bubble, int rank)
        => pen.Raw("<text aria-hidden=\"true\" class=\"").Raw(rank < LabelledOnPhone ? "label" : "label-minor")
            .Raw(bubble.Label switch { LabelSide.Before => " before", LabelSide.After => "", _ => " centred" }).Raw("\" x=\"").Figure(bubble.LabelAt.X).Raw("\" y=\"").Figure(bubble.LabelAt.Y)
            .Raw("\">").Text(bubble.Place.Label).Raw("</text>");

    private void WriteKey(Pen pen)
    {
        pen.Raw("<ul class=\"plain map-key\">");
        foreach (var region in Regions)
        {
            pen.Raw("<li>").Raw(region.Href is null ? "<span" : "<a").Attribute("href", region.Href).Raw("><span class=\"region region-").Text(region.Region ?? "")
                .Raw("\">").Text(region.Label).Raw("</span> <span class=\"count\">").Text(localizer.Number(region.Count))
                .Raw("</span>").Raw(region.Href is null ? "</span></li>" : "</a></li>");
        }

        pen.Raw("</ul>");
    }

    private static Counted ToRow(Bubble bubble) => new(bubble.Place.Label, bubble.Place.Href, bubble.Place.Count, bubble.Place.Region);
}
