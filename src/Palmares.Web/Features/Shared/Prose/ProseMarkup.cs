using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Palmares.Domain.Text.Prose;
using Palmares.Web.Design;

namespace Palmares.Web.Features.Shared.Prose;

/// <summary>
/// A text that an author wrote, as markup: paragraphs, lists, emphasis and links of its light marks; everything else is
/// encoded. In a block of its own with its own language and direction.
/// </summary>
/// <param name="language">A BCP 47 tag; null where it is not known.</param>
public sealed class ProseMarkup(string text, string? language = null) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var pen = new Pen(writer, encoder).Raw("<div class=\"written\" dir=\"auto\"").Attribute("lang", language).Raw(">");
        foreach (var block in ProseReader.Read(text)) Write(pen, block);
        pen.Raw("</div>");
    }

    private static void Write(Pen pen, Block block)
    {
        if (block is Paragraph paragraph)
        {
            pen.Raw("<p>");
            Write(pen, paragraph.Inlines);
            pen.Raw("</p>");
        }
        else if (block is ItemList list)
        {
            pen.Raw(list.First is null ? "<ul" : "<ol").Attribute("start", list.First is > 1 or 0 ? list.First.Value.ToString(CultureInfo.InvariantCulture) : null).Raw(">");
            foreach (var item in list.Items)
            {
                pen.Raw("<li>");
                Write(pen, item);
                pen.Raw("</li>");
            }
            pen.Raw(list.First is null ? "</ul>" : "</ol>");
        }
    }

    private static void Write(Pen pen, IReadOnlyList<Inline> inlines)
    {
        foreach (var inline in inlines) Write(pen, inline);
    }

    private static void Write(Pen pen, Inline inline)
    {
        switch (inline)
        {
            case TextRun run:
                pen.Text(run.Text);
                break;
            case LineBreak:
                pen.Raw("<br>");
                break;
            case Emphasis emphasis:
                pen.Raw("<em>");
                Write(pen, emphasis.Inlines);
                pen.Raw("</em>");
                break;
            case Hyperlink link:
                pen.Raw("<a rel=\"nofollow noopener external\"").Attribute("href", link.Address).Raw("><bdi>").Text(link.Text).Raw("</bdi></a>");
                break;
        }
    }
}
