using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Palmares.Web.Localization;

/// <summary>A translated sentence with markup in the places of some arguments; everything else is encoded.</summary>
internal sealed class LocalizedHtml(Localizer localizer, string pattern, object?[] arguments) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var written = 0;
        while (Placeholders.Next(pattern, written) is { } next)
        {
            encoder.Encode(writer, pattern, written, next.Start - written);
            if (arguments[next.Argument] is IHtmlContent markup) markup.WriteTo(writer, encoder);
            else encoder.Encode(writer, localizer.Text(arguments[next.Argument]));
            written = next.End;
        }
        encoder.Encode(writer, pattern, written, pattern.Length - written);
    }
}
