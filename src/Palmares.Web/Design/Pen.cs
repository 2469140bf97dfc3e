using System.Globalization;
using System.Text.Encodings.Web;

namespace Palmares.Web.Design;

/// <summary>
/// Writes markup straight into the answer: for components that stand on a page many times, where a tag helper each would
/// cost more than all the rest.
/// </summary>
internal readonly struct Pen(TextWriter writer, HtmlEncoder encoder)
{
    /// <summary>Markup as it is; never anything that came from a person or a database.</summary>
    public Pen Raw(string markup)
    {
        writer.Write(markup);
        return this;
    }

    /// <summary>Text, encoded; for content and for attribute values in double quotes.</summary>
    public Pen Text(string text)
    {
        encoder.Encode(writer, text);
        return this;
    }

    /// <summary>A number for attributes: invariant, at most one decimal.</summary>
    public Pen Figure(double value)
    {
        writer.Write(value.ToString("0.#", CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary><c> name="value"</c>, or nothing for null.</summary>
    public Pen Attribute(string name, string? value) => value is null ? this : Raw(" ").Raw(name).Raw("=\"").Text(value).Raw("\"");
}
