using Microsoft.AspNetCore.Razor.TagHelpers;
using Palmares.Web.Localization;

namespace Palmares.Web.Design;

/// <summary>
/// Everything that keeps a form from being sent, each a link to its field; it takes the focus. Stands before the heading:
/// <c>&lt;ds-error-summary errors="@errors" /&gt;</c>. Nothing where there is no error.
/// </summary>
[HtmlTargetElement("ds-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(Localizer localizer) : TagHelper
{
    public required IReadOnlyList<(string Field, string Message)> Errors { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.SetHtmlContent(new Fragment(pen =>
        {
            pen.Raw("<div role=\"alert\"><h2 class=\"govuk-error-summary__title\">").Text(localizer["Please look at this again"])
                .Raw("</h2><div class=\"govuk-error-summary__body\"><ul class=\"govuk-error-summary__list\">");
            foreach (var (field, message) in Errors)
                pen.Raw("<li><a").Attribute("href", $"#{field}").Raw(">").Text(message).Raw("</a></li>");
            pen.Raw("</ul></div></div>");
        }));
    }
}
