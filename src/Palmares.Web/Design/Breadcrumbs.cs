using Microsoft.AspNetCore.Razor.TagHelpers;
using Palmares.Web.Localization;

namespace Palmares.Web.Design;

/// <summary>
/// The way to this page, without the page itself: <c>&lt;ds-breadcrumbs items="[(T["Library"], Links.Library(T.Language))]" /&gt;</c>.
/// The layout shows those that a page puts into <c>ViewData["Breadcrumbs"]</c>.
/// </summary>
[HtmlTargetElement("ds-breadcrumbs", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BreadcrumbsTagHelper(Localizer localizer) : TagHelper
{
    public required IReadOnlyList<(string Label, string Href)> Items { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "breadcrumbs");
        output.Attributes.SetAttribute("aria-label", localizer["You are here"]);
        output.Content.SetHtmlContent(new Fragment(pen =>
        {
            pen.Raw("<ol class=\"plain\">");
            foreach (var (label, href) in Items) pen.Raw("<li><a").Attribute("href", href).Raw(">").Text(label).Raw("</a></li>");
            pen.Raw("</ol>");
        }));
    }
}
