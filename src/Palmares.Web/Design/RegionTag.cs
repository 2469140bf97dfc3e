using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Palmares.Web.Design;

/// <summary><c>&lt;ds-region id="africa"&gt;Africa&lt;/ds-region&gt;</c>: a region's name with the colour that map and charts give it.</summary>
[HtmlTargetElement("ds-region")]
public sealed class RegionTagHelper : TagHelper
{
    public required string Id { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", $"region region-{Id}");
    }
}
