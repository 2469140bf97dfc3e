using System.Globalization;
using System.Xml.Linq;
using Palmares.Domain.Text.Prose;
using static Palmares.Web.Features.Entries.Word.WordXml;

namespace Palmares.Web.Features.Entries.Word;

/// <summary>A text with light marks as paragraphs of a document: real lists, real links. Collects what they refer to.</summary>
internal sealed class WordProse(string? language)
{
    private readonly List<(string Id, string Address)> _links = [];
    private readonly List<int?> _lists = [];

    /// <summary>Relationships that the document needs.</summary>
    public IReadOnlyList<(string Id, string Address)> Links => _links;

    /// <summary>For each list, counted from 1, the number it begins with; null: it has none.</summary>
    public IReadOnlyList<int?> Lists => _lists;

    public IEnumerable<XElement> Paragraphs(string text) => ProseReader.Read(text).SelectMany(block => block switch
    {
        Paragraph paragraph => [WordXml.Paragraph("FormAnswer", Inlines(paragraph.Inlines))],
        ItemList list => Items(list),
        _ => throw new NotSupportedException(block.GetType().Name),
    });

    public XElement Line(string text) => WordXml.Paragraph("FormAnswer", Run(text, Language()));

    private List<XElement> Items(ItemList list)
    {
        _lists.Add(list.First);
        return [.. list.Items.Select(item => Element("p",
            Element("pPr", Value("pStyle", "FormAnswer"), Element("numPr", Value("ilvl", 0), Value("numId", _lists.Count))),
            Inlines(item)))];
    }

    private List<XElement> Inlines(IReadOnlyList<Inline> inlines, bool isEmphasis = false) => [.. inlines.SelectMany(inline => inline switch
    {
        TextRun run => [Styled(run.Text, isEmphasis)],
        LineBreak => [Element("r", Element("br"))],
        Emphasis emphasis => Inlines(emphasis.Inlines, isEmphasis: true),
        Hyperlink link => [Link(link, isEmphasis)],
        _ => throw new NotSupportedException(inline.GetType().Name),
    })];

    private XElement Link(Hyperlink link, bool isEmphasis)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"rLink{_links.Count + 1}");
        _links.Add((id, link.Address));
        return Element("hyperlink", new XAttribute(R + "id", id), Run(link.Text, Value("rStyle", "Hyperlink"), isEmphasis ? Element("i") : null, Language()));
    }

    private XElement Styled(string text, bool isEmphasis) => Run(text, isEmphasis ? Element("i") : null, Language());

    private XElement? Language() => language is null ? null : Value("lang", language);
}
