using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Palmares.Web.Design;

/// <summary>Markup that is written when the page is.</summary>
internal sealed class Fragment(Action<Pen> write) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => write(new(writer, encoder));
}
