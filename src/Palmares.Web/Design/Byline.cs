using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Palmares.Domain.Shared;

namespace Palmares.Web.Design;

/// <summary>
/// Who and where, "institution | country", under the title of a practice. <paramref name="Region"/>: its id, for the colour
/// beside the country. <paramref name="PageLanguage"/>: a name in another one is marked with <c>lang</c>.
/// </summary>
public sealed record Byline(TextIn? Institution, string? Country, string? Region, string PageLanguage) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (Institution is null && Country is null) return;
        var pen = new Pen(writer, encoder).Raw("<p class=\"byline\">");
        if (Institution is { } institution)
            pen.Raw("<span").Attribute("lang", institution.Language == PageLanguage ? null : institution.Language).Raw(">").Text(institution.Text).Raw("</span>");
        // The bar stays with the institution, so that no line begins with it.
        if (Institution is not null && Country is not null) pen.Raw("\u00A0<span class=\"bar\" aria-hidden=\"true\">|</span> ");
        if (Country is not null)
            pen.Raw("<span").Attribute("class", Region is null ? null : $"region region-{Region}").Raw(">").Text(Country).Raw("</span>");
        pen.Raw("</p>");
    }
}
