using System.Text;
using System.Text.Encodings.Web;
using Palmares.Web.Design;
using Palmares.Web.Localization;

namespace Palmares.Web.Hosting.Plain;

/// <param name="Lede">One or two sentences.</param>
/// <param name="Paragraphs">Plain text.</param>
/// <param name="Ways">Addresses of ours and what they lead to.</param>
public sealed record PlainText(string Heading, string Lede, IReadOnlyList<string> Paragraphs, IReadOnlyList<(string Address, string Words)> Ways)
{
    /// <summary>Name and state of things, for a table.</summary>
    public IReadOnlyList<(string Name, string State)> Rows { get; init; } = [];

    /// <summary>To be quoted by whoever writes about it; null where there is nothing to write about.</summary>
    public string? RequestId { get; init; }
}

/// <summary>A page of the site's look that needs neither database nor view: written where everything else may be away.</summary>
public static class PlainPage
{
    public static Task WriteAsync(HttpContext context, Localizer t, PlainText text)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentLanguage = t.Code;
        AcceptLanguage.AddVary(context.Response.Headers);
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.WriteAsync(Html(t, text), context.RequestAborted);
    }

    private static string Html(Localizer t, PlainText text)
    {
        var html = new StringBuilder(2_000).Append("<!doctype html>\n<html lang=\"").Append(t.Code)
            .Append("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>").Append(Encode(text.Heading))
            .Append(" | Palmares</title><meta name=\"robots\" content=\"noindex\"><meta name=\"color-scheme\" content=\"light dark\"><link rel=\"stylesheet\" href=\"/css/palmares.css\"><link rel=\"icon\" href=\"/img/mark.svg\" type=\"image/svg+xml\"></head>\n<body>")
            .Append("<header class=\"site-head\"><div class=\"wrap\"><a class=\"wordmark\" href=\"/").Append(t.Code).Append("\">").Append(Mark.Svg).Append(" Palmares</a></div></header><main id=\"main\"><div class=\"wrap\"><div class=\"error-page\">")
            .Append("<h1>").Append(Encode(text.Heading)).Append("</h1><p class=\"lede\">").Append(Encode(text.Lede)).Append("</p>");
        if (text.Rows.Count > 0) AppendTable(html, text.Rows);
        foreach (var paragraph in text.Paragraphs) html.Append("<p>").Append(Encode(paragraph)).Append("</p>");
        if (text.Ways.Count > 0) AppendWays(html, text.Ways);
        if (text.RequestId is { } id)
            html.Append("<p class=\"request-id\">").Append(Encode(t["If you write to us about it, please name this request:"])).Append(" <code>").Append(Encode(id)).Append("</code></p>");
        return html.Append("</div></div></main></body></html>\n").ToString();
    }

    private static void AppendTable(StringBuilder html, IReadOnlyList<(string Name, string State)> rows)
    {
        html.Append("<table class=\"table\"><tbody>");
        foreach (var (name, state) in rows) html.Append("<tr><th scope=\"row\">").Append(Encode(name)).Append("</th><td>").Append(Encode(state)).Append("</td></tr>");
        html.Append("</tbody></table>");
    }

    private static void AppendWays(StringBuilder html, IReadOnlyList<(string Address, string Words)> ways)
    {
        html.Append("<ul class=\"ways-on\">");
        foreach (var (address, words) in ways) html.Append("<li><a href=\"").Append(Encode(address)).Append("\">").Append(Encode(words)).Append("</a></li>");
        html.Append("</ul>");
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
