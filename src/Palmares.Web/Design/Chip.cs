using Microsoft.AspNetCore.Razor.TagHelpers;
using Palmares.Web.Localization;

namespace Palmares.Web.Design;

/// <summary>
/// <c>&lt;ds-chip href="…" removes="true" facet="Topic"&gt;Health&lt;/ds-chip&gt;</c>: a choice among few (<c>chosen</c>), or one that
/// was made and that its link takes away (<c>removes</c>).
/// </summary>
[HtmlTargetElement("ds-chip")]
public sealed class ChipTagHelper(Localizer localizer) : TagHelper
{
    public required string Href { get; set; }

    public bool Chosen { get; set; }

    public bool Removes { get; set; }

    /// <summary>What the value belongs to, said before it.</summary>
    public string? Facet { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.Attributes.SetAttribute("href", Href);
        output.Attributes.SetAttribute("class", Removes ? "chip chip-chosen" : "chip");
        if (Chosen) output.Attributes.SetAttribute("aria-current", "true");
        if (Removes) output.PreContent.AppendHtml("<span class=\"visually-hidden\">").Append(localizer["Remove:"]).AppendHtml(" </span>");
        if (Facet is not null) output.PreContent.AppendHtml("<span class=\"facet-name\">").Append(localizer["{0}:", Facet]).AppendHtml("</span>");
        output.PreContent.AppendHtml("<span>");
        output.PostContent.AppendHtml("</span>");
        if (Removes) output.PostContent.AppendHtml(Icon.Named("x"));
    }
}
