using System.Xml.Linq;

namespace Palmares.Web.Features.Entries.Word;

/// <summary>Names of WordprocessingML (ECMA-376, part 1, 17) that the form uses.</summary>
internal static class WordXml
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    public static readonly XNamespace Formulas = "http://schemas.openxmlformats.org/officeDocument/2006/math";

    public static XElement Element(string name, params object?[] content) => new(W + name, content);

    /// <summary>An element that is a name and a value: <c>&lt;w:pStyle w:val="Heading1"/&gt;</c>.</summary>
    public static XElement Value(string name, object value) => new(W + name, new XAttribute(W + "val", value));

    public static XElement Text(string text) => new(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text);

    public static XElement Run(string text, params object?[] properties) =>
        Element("r", properties.Length > 0 ? Element("rPr", properties) : null, Text(text));

    public static XElement Paragraph(string style, params object?[] content) => Element("p", Element("pPr", Value("pStyle", style)), content);

    /// <summary>The value of a property, null where it is not there.</summary>
    public static string? ValueOf(this XElement? properties, string name) => (string?)properties?.Element(W + name)?.Attribute(W + "val");

    /// <summary>Whether a property is on: it is there and does not say no.</summary>
    public static bool IsOn(this XElement? properties, string name) =>
        properties?.Element(W + name) is { } property && (string?)property.Attribute(W + "val") is not ("0" or "false" or "off" or "none");
}
