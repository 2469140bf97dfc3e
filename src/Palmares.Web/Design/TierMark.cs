using Microsoft.AspNetCore.Razor.TagHelpers;
using Palmares.Domain.Library;
using Palmares.Web.Localization;

namespace Palmares.Web.Design;

/// <summary>
/// <c>&lt;ds-tier tier="Award" innovation="true" /&gt;</c>: a practice's distinctions, each a gold mark with its words. Nothing
/// where there is none: an unknown distinction is not shown.
/// </summary>
[HtmlTargetElement("ds-tier", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TierTagHelper(Localizer localizer) : TagHelper
{
    public required Tier? Tier { get; set; }

    public bool Innovation { get; set; }

    /// <summary>As it stands at the head of a record.</summary>
    public bool Large { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(new Fragment(pen => TierMark.Write(pen, localizer, Tier, Innovation, Large)));
    }
}

/// <summary>
/// The signs of the four tiers and of the Special Distinction for Innovation. Each has a shape of its own, so that they read
/// without colour: a closed wreath around a sun, an open wreath, a branch, a leaf; and a spark.
/// </summary>
public static class TierMark
{
    private static readonly string[] Signs =
    [
        """<path d="M6 20.5C14.5 20.8 18.9 13.4 17.2 5.1C8.8 6.1 3.1 12.5 6 20.5Z" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round"/><path d="M4.6 22.4 12.4 11.6" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"/>""",
        """<path d="M8.3 17.6C9.8 15.1 8.4 12.1 5.7 10.7C4.6 13.5 5.5 16.7 8.3 17.6ZM8.3 17.6C10.9 18.9 13.5 17.3 14.4 14.5C11.6 13.7 8.8 14.8 8.3 17.6ZM10.7 13C12.7 10.9 12 7.7 9.6 5.9C7.9 8.3 8.2 11.6 10.7 13ZM10.7 13C12.9 14.8 15.7 13.8 17.1 11.3C14.7 9.8 11.7 10.4 10.7 13ZM13.9 9C16.3 7.5 16.2 4.5 14.3 2.4C12.1 4.3 11.7 7.3 13.9 9ZM13.9 9C15.6 11.2 18.3 10.8 20 8.7C18.1 6.8 15.3 6.7 13.9 9ZM14.8 8.2C17.6 8.8 19.6 6.6 19.7 3.7C16.8 3.6 14.5 5.4 14.8 8.2Z"/><path d="M7 22.5Q8.5 14 14.8 8.2" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round"/>""",
        """<path d="M13.8 18.6C14.8 21.7 17.8 22 20.2 20C18.8 17.1 16 16.2 13.8 18.6ZM17.8 16C20.6 17.8 23.1 16.2 23.8 13.1C20.9 11.7 18.1 12.7 17.8 16ZM19.4 11.4C22.7 11.2 23.7 8.4 22.3 5.5C19.2 6.1 17.6 8.7 19.4 11.4ZM10.2 18.6C8 16.2 5.2 17.1 3.8 20C6.2 22 9.2 21.7 10.2 18.6ZM6.2 16C5.9 12.7 3.1 11.7 .2 13.1C.9 16.2 3.4 17.8 6.2 16ZM4.6 11.4C6.4 8.7 4.8 6.1 1.7 5.5C.3 8.4 1.3 11.2 4.6 11.4Z"/><path d="M4.6 10.6A7.4 7.4 0 1 0 19.4 10.6" fill="none" stroke="currentColor" stroke-width="1.1" stroke-linecap="round"/>""",
        """<path d="M13.7 19.5C14.6 22.1 17.2 22.4 19.4 20.7C18.1 18.3 15.6 17.5 13.7 19.5ZM17.4 17.6C19.6 19.4 22.1 18.3 23.1 15.8C20.8 14.3 18.1 14.9 17.4 17.6ZM19.7 14.1C22.5 14.6 24.1 12.4 23.7 9.6C21 9.6 19 11.4 19.7 14.1ZM19.9 9.9C22.5 9 22.8 6.4 21.1 4.2C18.7 5.5 17.9 8 19.9 9.9ZM18 6.2C19.9 4.2 18.9 2.1 16.4 1.2C14.9 3.4 15.4 5.7 18 6.2ZM10.3 19.5C8.4 17.5 5.9 18.3 4.6 20.7C6.8 22.4 9.4 22.1 10.3 19.5ZM6.6 17.6C5.9 14.9 3.2 14.3 .9 15.8C1.9 18.3 4.4 19.4 6.6 17.6ZM4.3 14.1C5 11.4 3 9.6 .3 9.6C-.1 12.4 1.5 14.6 4.3 14.1ZM4.1 9.9C6.1 8 5.3 5.5 2.9 4.2C1.2 6.4 1.5 9 4.1 9.9ZM6 6.2C8.6 5.7 9.1 3.4 7.6 1.2C5.1 2.1 4.1 4.2 6 6.2Z"/><path d="M6.3 5.9A8.1 8.1 0 1 0 17.7 5.9" fill="none" stroke="currentColor" stroke-width="1.1" stroke-linecap="round"/><circle cx="12" cy="11.2" r="4.4"/>""",
    ];

    private const string Spark =
        """<path d="M12 .9 23.1 12 12 23.1.9 12Z" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round"/><path d="M12 5.6c.7 4.2 2.2 5.7 6.4 6.4-4.2.7-5.7 2.2-6.4 6.4-.7-4.2-2.2-5.7-6.4-6.4 4.2-.7 5.7-2.2 6.4-6.4Z"/>""";

    /// <summary>The official words, the same wherever a distinction is named.</summary>
    public static string Words(Localizer localizer, Tier tier) => tier switch
    {
        Tier.Award => localizer["Award"],
        Tier.MeritSpecialMention => localizer["Certificate of Merit with Special Mention"],
        Tier.Merit => localizer["Certificate of Merit"],
        _ => localizer["Attestation"],
    };

    public static string InnovationWords(Localizer localizer) => localizer["Special Distinction for Innovation"];

    internal static void Write(Pen pen, Localizer localizer, Tier? tier, bool innovation, bool large = false)
    {
        var both = tier is not null && innovation;
        if (both) pen.Raw("<span class=\"tiers\">");
        if (tier is { } known) Sign(pen, Signs[(int)known], Words(localizer, known), large);
        if (innovation) Sign(pen, Spark, InnovationWords(localizer), large);
        if (both) pen.Raw("</span>");
    }

    private static void Sign(Pen pen, string shapes, string words, bool large)
        => pen.Raw(large ? "<span class=\"tier tier-large\">" : "<span class=\"tier\">")
            .Raw("<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">").Raw(shapes).Raw("</svg><span>")
            .Text(words).Raw("</span></span>");
}
