using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Palmares.Web.Design;

public enum NoticeKind
{
    /// <summary>Something good to know.</summary>
    Information,

    /// <summary>A remark on the text beside it, such as its language.</summary>
    Plain,

    /// <summary>Something to look at before going on.</summary>
    Attention,

    /// <summary>Something that did not work.</summary>
    Error,
}

/// <summary><c>&lt;ds-notice kind="Attention"&gt;&lt;p&gt;…&lt;/p&gt;&lt;/ds-notice&gt;</c>: calm sentences that stay where they are.</summary>
[HtmlTargetElement("ds-notice")]
public sealed class NoticeTagHelper : TagHelper
{
    public NoticeKind Kind { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (name, icon) = Kind switch
        {
            NoticeKind.Plain => ("notice notice-plain", "languages"),
            NoticeKind.Attention => ("notice notice-attention", "triangle-alert"),
            NoticeKind.Error => ("notice notice-error", "circle-alert"),
            _ => ("notice", "info"),
        };
        output.TagName = "div";
        output.Attributes.SetAttribute("class", name);
        output.PreContent.AppendHtml(Icon.Named(icon)).AppendHtml("<div>");
        output.PostContent.AppendHtml("</div>");
    }
}
