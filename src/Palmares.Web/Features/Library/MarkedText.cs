using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Palmares.Web.Features.Library;

/// <summary>A text of a record with the words that matched the search in <c>mark</c>; everything is encoded.</summary>
public sealed class MarkedText : IHtmlContent
{
    /// <summary>About two lines of a result, in UTF-16 code units.</summary>
    private const int ExcerptLength = 210;

    /// <summary>A match later than this moves the excerpt to it.</summary>
    private const int StillAtTheStart = 150;

    private readonly string _text;
    private readonly int _start;
    private readonly int _end;
    private readonly IReadOnlyList<Range> _marks;

    private MarkedText(string text, int start, int end, IReadOnlyList<Range> marks)
        => (_text, _start, _end, _marks) = (text, start, end, marks);

    /// <param name="marks">In order and apart from each other.</param>
    public static MarkedText All(string text, IReadOnlyList<Range> marks) => new(text, 0, text.Length, marks);

    /// <summary>Some two lines around the first match, cut between words; from the start where nothing matched.</summary>
    /// <param name="marks">In order and apart from each other.</param>
    public static MarkedText Excerpt(string text, IReadOnlyList<Range> marks)
    {
        var first = marks.Count > 0 ? marks[0].Start.Value : 0;
        var start = first <= StillAtTheStart ? 0 : WordStart(text, first - ExcerptLength / 3);
        var end = text.Length - start <= ExcerptLength ? text.Length : WordEnd(text, start + ExcerptLength);
        return new(text, start, end, marks);
    }

    /// <summary>The first two lines as plain text.</summary>
    public static string Opening(string text)
        => text.Length <= ExcerptLength ? text : string.Concat(text.AsSpan(0, WordEnd(text, ExcerptLength)), " …");

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (_start > 0) writer.Write("… ");
        var written = _start;
        foreach (var mark in _marks)
        {
            var (from, to) = (mark.Start.Value, Math.Min(mark.End.Value, _end));
            if (from < written || from >= _end) continue;
            encoder.Encode(writer, _text, written, from - written);
            writer.Write("<mark>");
            encoder.Encode(writer, _text, from, to - from);
            writer.Write("</mark>");
            written = to;
        }
        encoder.Encode(writer, _text, written, _end - written);
        if (_end < _text.Length) writer.Write(" …");
    }

    private static int WordStart(string text, int at)
    {
        var space = text.IndexOf(' ', at);
        return space < 0 ? at : space + 1;
    }

    private static int WordEnd(string text, int at)
    {
        var space = text.LastIndexOf(' ', at);
        return space <= at - ExcerptLength / 2 ? at : space;
    }
}
