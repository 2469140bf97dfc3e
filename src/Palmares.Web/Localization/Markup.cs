using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Palmares.Web.Localization;

/// <summary>Pieces of markup for <see cref="Localizer.Html"/>. Attribute values are encoded.</summary>
public static class Markup
{
    public static readonly IHtmlContent EndLink = new HtmlString("</a>");

    public static readonly IHtmlContent Strong = new HtmlString("<strong>");

    public static readonly IHtmlContent EndStrong = new HtmlString("</strong>");

    /// <param name="address">From <c>Links</c>.</param>
    public static IHtmlContent Link(string address) => Open("<a href=\"", address);

    /// <summary>A whole text in another language than the page's.</summary>
    public static IHtmlContent TextIn(string language, string text)
        => new HtmlContentBuilder().AppendHtml(Open("<span lang=\"", language)).Append(text).AppendHtml("</span>");

    private static HtmlString Open(string start, string value) => new($"{start}{HtmlEncoder.Default.Encode(value)}\">");
}
