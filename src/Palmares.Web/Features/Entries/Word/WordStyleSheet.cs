using System.Xml.Linq;
using static Palmares.Web.Features.Entries.Word.WordXml;

namespace Palmares.Web.Features.Entries.Word;

/// <summary>What a document's styles say of paragraphs and runs; programs give them other ids, so that names count.</summary>
internal sealed class WordStyleSheet(XDocument? styles)
{
    /// <summary>Styles build on each other; a circle of them must end too.</summary>
    private const int Deepest = 10;

    private readonly Dictionary<string, XElement> _styles = (styles?.Root?.Elements(W + "style") ?? [])
        .Where(style => style.Attribute(W + "styleId") is not null)
        .DistinctBy(style => (string)style.Attribute(W + "styleId")!).ToDictionary(style => (string)style.Attribute(W + "styleId")!);

    /// <summary>In lower case; empty where it has none.</summary>
    public string NameOf(XElement paragraph) =>
        Chain(paragraph.Element(W + "pPr").ValueOf("pStyle")).Select(style => style.ValueOf("name")).FirstOrDefault()?.ToLowerInvariant() ?? "";

    public bool IsHeading(XElement paragraph) => Settings(paragraph, "outlineLvl") is not null || NameOf(paragraph).StartsWith("heading", StringComparison.Ordinal);

    /// <summary>The list a paragraph is an item of, by itself or by its style.</summary>
    public XElement? ListOf(XElement paragraph) => Settings(paragraph, "numPr");

    public bool IsEmphasised(XElement run)
    {
        var properties = run.Element(W + "rPr");
        if (properties is null) return false;
        foreach (var mark in new[] { "i", "b" })
        {
            if (properties.Element(W + mark) is not null)
            {
                if (properties.IsOn(mark)) return true;
            }
            else if (Chain(properties.ValueOf("rStyle")).Any(style => style.Element(W + "rPr").IsOn(mark))) return true;
        }
        return false;
    }

    private XElement? Settings(XElement paragraph, string name) =>
        paragraph.Element(W + "pPr")?.Element(W + name)
        ?? Chain(paragraph.Element(W + "pPr").ValueOf("pStyle")).Select(style => style.Element(W + "pPr")?.Element(W + name)).FirstOrDefault(found => found is not null);

    private IEnumerable<XElement> Chain(string? id)
    {
        for (var depth = 0; depth < Deepest && id is not null && _styles.TryGetValue(id, out var style); depth++)
        {
            yield return style;
            id = style.ValueOf("basedOn");
        }
    }
}
