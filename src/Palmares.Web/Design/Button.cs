using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Palmares.Web.Design;

public enum ButtonKind
{
    /// <summary>Filled: the one thing to do on a page.</summary>
    Main,

    /// <summary>Outlined.</summary>
    Quiet,

    /// <summary>Looks like a link.</summary>
    Plain,
}

/// <summary>
/// <c>&lt;ds-button&gt;Search&lt;/ds-button&gt;</c> submits its form; with <c>href</c> it is a link that looks like a button.
/// Its words are a verb.
/// </summary>
[HtmlTargetElement("ds-button")]
public sealed class ButtonTagHelper : TagHelper
{
    public string? Href { get; set; }

    public ButtonKind Kind { get; set; }

    /// <summary>A name of <see cref="Design.Icon"/>, before the words.</summary>
    public string? Icon { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Href is null ? "button" : "a";
        if (Href is not null) output.Attributes.SetAttribute("href", Href);
        else if (!output.Attributes.ContainsName("type")) output.Attributes.SetAttribute("type", "submit");
        output.Attributes.SetAttribute("class", Kind switch
        {
            ButtonKind.Quiet => "button button-quiet",
            ButtonKind.Plain => "button button-plain",
            _ => "button",
        });
        if (Icon is not null) output.PreContent.SetHtmlContent(Design.Icon.Named(Icon));
    }
}
