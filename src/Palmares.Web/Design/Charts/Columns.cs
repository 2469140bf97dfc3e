using Microsoft.AspNetCore.Razor.TagHelpers;
using Palmares.Web.Localization;

namespace Palmares.Web.Design.Charts;

/// <summary>
/// Columns from left to right, for years, with the numbers on top and a table behind:
/// <c>&lt;ds-columns title="…" label="Year" count="Practices" values="@values" /&gt;</c>. The caller fills gaps with zeros.
/// </summary>
[HtmlTargetElement("ds-columns", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ColumnsTagHelper(Localizer localizer) : TagHelper
{
    /// <summary>
    /// Of more columns than this not every one is labelled, nor is any a link: on the narrowest phone fingers could not tell
    /// them apart (24 px each). The table has all links.
    /// </summary>
    private const int WideEnough = 12;

    /// <summary>On a phone there is room for so many labels.</summary>
    private const int LabelledOnPhone = 6;

    /// <summary>The chart's one message.</summary>
    public required string Title { get; set; }

    /// <summary>What a column is.</summary>
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
        pen.Raw("<figcaption>").Text(Title).Raw("</figcaption><div class=\"column-chart\">");
        for (var i = 0; i < Values.Count; i++) WriteColumn(pen, Values[i], LabelClass(i), largest);
        pen.Raw("</div>");
        CountTable.Write(pen, localizer, Label, Count, Values);
    }

    private void WriteColumn(Pen pen, Counted value, string labelClass, int largest)
    {
        var (label, _, count, _) = value;
        var href = Values.Count > WideEnough ? null : value.Href;
        var height = 100.0 * count / largest;
        var number = localizer.Number(count);
        pen.Raw(href is null ? "<span" : "<a").Attribute("href", href).Raw(" class=\"column").Raw(labelClass).Raw("\"")
            .Attribute("title", localizer["{0}: {1}", label, number])
            .Raw("><svg aria-hidden=\"true\"><rect width=\"100%\" height=\"").Figure(height).Raw("%\" y=\"").Figure(100 - height).Raw("%\"/>");
        if (count > 0)
            pen.Raw("<text x=\"50%\" y=\"").Figure(100 - height).Raw("%\" dy=\"-4\" text-anchor=\"middle\">").Text(number).Raw("</text>");
        pen.Raw("</svg><span class=\"label\">").Text(label).Raw("</span><span class=\"visually-hidden\">: ").Text(number).Raw("</span>")
            .Raw(href is null ? "</span>" : "</a>");
    }

    /// <summary>Labels are counted back from the last, which is the one that matters most.</summary>
    private string LabelClass(int index)
    {
        var fromEnd = Values.Count - 1 - index;
        if (fromEnd % Every(WideEnough) != 0) return " is-between";
        return fromEnd % Every(LabelledOnPhone) != 0 ? " is-minor" : "";
    }

    private int Every(int room) => (Values.Count + room - 1) / room;
}
