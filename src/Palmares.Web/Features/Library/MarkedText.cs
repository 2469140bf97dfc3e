using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Palmares.Search;

namespace Palmares.Web.Features.Library;

/// <summary>A text of a record, or a part of it, with the words that matched the search in <c>mark</c>; everything is encoded.</summary>
public sealed class MarkedText(Excerpt excerpt) : IHtmlContent
{
    /// <summary>About two lines of a result, in UTF-16 code units.</summary>
    private const int ExcerptLength = 210;

    /// <summary>The whole text; null where nothing was searched for, so that the plain text does.</summary>
    public static MarkedText? All(RememberedText text, Highlighter highlighter)
        => highlighter.IsEmpty ? null : new(new(text.Text, highlighter.Mark(text), false, false));

    /// <summary>Some two lines with most of what matched; the beginning where nothing did.</summary>
    public static MarkedText Excerpt(RememberedText text, Highlighter highlighter) => new(highlighter.Excerpt(text, ExcerptLength));

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var text = excerpt.Text;
        if (excerpt.IsCutBefore) writer.Write("… ");
        var written = 0;
        foreach (var mark in excerpt.Marks)
        {
            encoder.Encode(writer, text, written, mark.Start - written);
            writer.Write("<mark>");
            encoder.Encode(writer, text, mark.Start, mark.Length);
            writer.Write("</mark>");
            written = mark.End;
        }
        encoder.Encode(writer, text, written, text.Length - written);
        if (excerpt.IsCutAfter) writer.Write(" …");
    }
}
