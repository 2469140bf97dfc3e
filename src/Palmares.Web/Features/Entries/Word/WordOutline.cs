using System.Xml.Linq;
using Palmares.Domain.Entries;
using Palmares.Web.Features.Shared.Files.Inspection;
using static Palmares.Web.Features.Entries.Word.WordXml;

namespace Palmares.Web.Features.Entries.Word;

/// <summary>A paragraph as it was read, in the order of the document.</summary>
/// <param name="Tagged">The field whose content control it stands in; null outside of them.</param>
/// <param name="List">The list it is an item of.</param>
/// <param name="Text">With the mark of its list.</param>
internal sealed record WordParagraph(EntryField? Tagged, string Style, bool IsHeading, string? List, string Text, IReadOnlyList<WordLoss> Lost);

/// <summary>A document as paragraphs, topics ticked, and what it says of its origin.</summary>
internal sealed class WordOutline
{
    private readonly WordStyleSheet _styles;
    private readonly WordLists _lists;
    private readonly Dictionary<string, string> _links;
    private readonly List<WordParagraph> _paragraphs = [];
    private readonly Dictionary<string, bool> _ticks = [];

    public WordOutline(OfficePackage package)
    {
        XDocument? Part(string name) => package.Parts.ContainsKey(name) ? package.Xml(name) : null;
        _styles = new(Part("word/styles.xml"));
        _lists = new(Part("word/numbering.xml"));
        _links = Links(Part("word/_rels/document.xml.rels"));
        Base = WordBase.Read(Part("docProps/custom.xml"));
        if (package.Xml("word/document.xml").Root?.Element(W + "body") is { } body) Read(body, null, isInTable: false);
    }

    public IReadOnlyList<WordParagraph> Paragraphs => _paragraphs;

    /// <summary>By topic, of the boxes that were found.</summary>
    public IReadOnlyDictionary<string, bool> Ticks => _ticks;

    public (int? Entry, IReadOnlyDictionary<EntryField, int> Revisions) Base { get; }

    private void Read(XElement parent, EntryField? tagged, bool isInTable)
    {
        foreach (var element in parent.Elements())
        {
            if (element.Name == W + "p") ReadParagraph(element, tagged, isInTable);
            else if (element.Name == W + "sdt") ReadControl(element, tagged, isInTable);
            else if (element.Name == W + "tbl") Read(element, tagged, isInTable: true);
            else if (element.Name.Namespace == W && element.Name.LocalName is "tr" or "tc" or "ins" or "moveTo" or "customXml" or "smartTag" or "sdtContent") Read(element, tagged, isInTable);
        }
    }

    private void ReadControl(XElement control, EntryField? outer, bool isInTable)
    {
        var properties = control.Element(W + "sdtPr");
        if (control.Element(W + "sdtContent") is not { } content) return;
        var field = WordTags.Field(properties.ValueOf("tag")) ?? outer;
        if (properties.IsOn("showingPlcHdr")) _paragraphs.Add(new(field, "", false, null, "", []));
        else Read(content, field, isInTable);
    }

    private void ReadParagraph(XElement paragraph, EntryField? tagged, bool isInTable)
    {
        var inlines = new WordInlines(_styles, _links);
        var text = WordLine.Of(inlines.Read(paragraph)).Trim('\n', ' ');
        foreach (var (properties, content) in inlines.Controls)
        {
            var tag = properties.ValueOf("tag");
            if (WordTags.Topic(tag) is { } topic) _ticks[topic] = IsTicked(properties, content);
            // A control of one paragraph is saved inside it by some programs.
            else tagged ??= WordTags.Field(tag);
        }
        var item = text.Length > 0 ? _lists.Next(_styles.ListOf(paragraph)) : null;
        var lost = isInTable ? [.. inlines.Lost, WordLoss.Table] : inlines.Lost;
        _paragraphs.Add(new(tagged, _styles.NameOf(paragraph), _styles.IsHeading(paragraph), item?.List, item is { } found ? found.Mark + text.Replace('\n', ' ') : Bulleted(text), lost));
    }

    private static bool IsTicked(XElement properties, string content) =>
        properties.Element(W14 + "checkbox")?.Element(W14 + "checked")?.Attribute(W14 + "val") is { } state ? state.Value is "1" or "true" : content.Contains('☒') || content.Contains('☑');

    /// <summary>Typed bullets are the beginning of an item as well.</summary>
    private static string Bulleted(string text) => text.Length > 1 && "•▪◦‣●○■".Contains(text[0]) && char.IsWhiteSpace(text[1]) ? "- " + text[1..].TrimStart() : text;

    private static Dictionary<string, string> Links(XDocument? relationships)
    {
        var links = new Dictionary<string, string>();
        foreach (var relationship in relationships?.Root?.Elements() ?? [])
            if ((string?)relationship.Attribute("TargetMode") == "External" && (string?)relationship.Attribute("Id") is { } id && WordAddress.Of((string?)relationship.Attribute("Target") ?? "") is { } address)
                links[id] = address;
        return links;
    }
}
