using Microsoft.AspNetCore.Razor.TagHelpers;
using Palmares.Web.Localization;

namespace Palmares.Web.Design.Charts;

/// <summary>One thing counted in a chart. <paramref name="Region"/>: the region whose colour it takes, or null.</summary>
public readonly record struct Counted(string Label, string? Href, int Count, string? Region = null);

/// <summary>
/// Horizontal bars with their labels and numbers beside them; a real table, so that nothing needs to stand behind it:
/// <c>&lt;ds-bars title="…" label="Topic" count="Practices" values="@values" /&gt;</c>. In the order given.
/// </summary>
[HtmlTargetElement("ds-bars", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BarsTagHelper(Localizer localizer) : TagHelper
{
    /// <summary>The chart's one message.</summary>
    public required string Title { get; set; }

    /// <summary>What a row is.</summary>
    public required string Label { get; set; }

    /// <summary>What is counted.</summary>
    public required string Count { get; set; }

    public required IReadOnlyList<Counted> Values { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Values.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "chart");
        output.Content.SetHtmlContent(new Fragment(Write));
    }

    private void Write(Pen pen)
    {
        var largest = Math.Max(1, Values.Max(value => value.Count));
        pen.Raw("<figcaption>").Text(Title).Raw("</figcaption><table class=\"bars\"><thead><tr><th scope=\"col\">").Text(Label)
            .Raw("</th><th scope=\"col\" class=\"number\">").Text(Count).Raw("</th><td></td></tr></thead><tbody>");
        foreach (var (label, href, count, region) in Values)
        {
            pen.Raw("<tr").Attribute("class", region is null ? null : $"region-{region}").Raw("><th scope=\"row\">");
            if (href is null) pen.Text(label);
            else pen.Raw("<a").Attribute("href", href).Raw(">").Text(label).Raw("</a>");
            pen.Raw("</th><td class=\"number\">").Text(localizer.Number(count))
                .Raw("</td><td><svg aria-hidden=\"true\"><rect height=\"100%\" width=\"").Figure(100.0 * count / largest).Raw("%\"/></svg></td></tr>");
        }

        pen.Raw("</tbody></table>");
    }
}
