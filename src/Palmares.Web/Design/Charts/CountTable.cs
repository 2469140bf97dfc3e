using Palmares.Web.Localization;

namespace Palmares.Web.Design.Charts;

/// <summary>The table behind a picture: the same numbers for those who would rather read.</summary>
internal static class CountTable
{
    public static void Write(Pen pen, Localizer localizer, string label, string count, IEnumerable<Counted> values)
    {
        pen.Raw("<details class=\"disclosure\"><summary>").Raw(Icon.Markup("chevron-right")).Text(localizer["Show as a table"])
            .Raw("</summary><div><table class=\"count-table\"><thead><tr><th scope=\"col\">").Text(label)
            .Raw("</th><th scope=\"col\" class=\"number\">").Text(count).Raw("</th></tr></thead><tbody>");
        foreach (var value in values)
        {
            pen.Raw("<tr><th scope=\"row\">");
            if (value.Href is null) pen.Text(value.Label);
            else pen.Raw("<a").Attribute("href", value.Href).Raw(">").Text(value.Label).Raw("</a>");
            pen.Raw("</th><td class=\"number\">").Text(localizer.Number(value.Count)).Raw("</td></tr>");
        }

        pen.Raw("</tbody></table></div></details>");
    }
}
