using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Palmares.Web.Design;

/// <summary><c>&lt;ds-details summary="Show as a table"&gt;…&lt;/ds-details&gt;</c>: more for those who want it.</summary>
[HtmlTargetElement("ds-details")]
public sealed class DetailsTagHelper : TagHelper
{
    public required string Summary { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "details";
        output.Attributes.SetAttribute("class", "disclosure");
        output.PreContent
            .AppendHtml("<summary>").AppendHtml(Icon.Named("chevron-right")).Append(Summary).AppendHtml("</summary><div>");
        output.PostContent.AppendHtml("</div>");
    }
}
