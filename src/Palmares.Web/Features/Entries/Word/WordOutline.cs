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

    /// <summary>Of a paragraph whose end was deleted with changes tracked: it goes on in the next one.</summary>
    private readonly List<WordPiece> _begun = [];
    private readonly List<WordLoss> _begunLost = [];

    public WordOutline(OfficePackage package)
    {
        XDocument? Part(string name) => package.Parts.ContainsKey(name) ? package.Xml(name) : null;
        var main = package.Document;
        _styles = new(Part(package.Related(main, "/styles") ?? "word/styles.xml"));
        _lists = new(Part(package.Related(main, "/numbering") ?? "word/numbering.xml"));
        _links = Links(Part(OfficePackage.RelationshipsOf(main)));
        Base = WordBase.Read(Part("docProps/custom.xml"));
        if (package.Xml(main).Root?.Element(W + "body") is not { } body) return;
        Read(body, null, isInTable: false);
        End(null, isInTable: false);
    }

    public IReadOnlyList<WordParagraph> Paragraphs => _paragraphs;

    /// <summary>By topic, of the boxes that were found.</summary>
    public IReadOnlyDictionary<string, bool> Ticks => _ticks;

    public (int? Entry, IReadOnlyDictionary<EntryField, int> Revisions) Base { get; }

    private void Read(XElement parent, EntryField? tagged, bool isInTable)
    {
        foreach (var element in parent.Elements())
        {
            if (element.Element(W + "trPr")?.Element(W + "del") is not null) continue; // a row taken out with changes tracked
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
        End(field, isInTable);
    }

    private void ReadParagraph(XElement paragraph, EntryField? tagged, bool isInTable)
    {
        var inlines = new WordInlines(_styles, _links);
        _begun.AddRange(inlines.Read(paragraph));
        _begunLost.AddRange(inlines.Lost);
        foreach (var (properties, content) in inlines.Controls)
        {
            var tag = properties.ValueOf("tag");
            if (WordTags.Topic(tag) is { } topic) _ticks[topic] = IsTicked(properties, content);
            // A control of one paragraph is saved inside it by some programs; beside a box stands its topic's name.
            tagged ??= WordTags.Field(tag);
        }
        if (paragraph.Element(W + "pPr")?.Element(W + "rPr")?.Element(W + "del") is null) Add(paragraph, tagged, isInTable);
    }

    /// <summary>A paragraph that goes on nowhere ends with what it stands in.</summary>
    private void End(EntryField? tagged, bool isInTable)
    {
        if (_begun.Count + _begunLost.Count > 0) Add(Element("p"), tagged, isInTable);
    }

    private void Add(XElement paragraph, EntryField? tagged, bool isInTable)
    {
        var text = WordLine.Of(_begun).Trim('\n', ' ');
        var item = text.Length > 0 ? _lists.Next(_styles.ListOf(paragraph)) : null;
        List<WordLoss> lost = isInTable ? [.. _begunLost, WordLoss.Table] : [.. _begunLost];
        _paragraphs.Add(new(tagged, _styles.NameOf(paragraph), _styles.IsHeading(paragraph), item?.List, item is { } found ? (found.Mark + text.Replace('\n', ' ')).Replace('\t', ' ') : Bulleted(text).Replace('\t', ' '), lost));
        _begun.Clear();
        _begunLost.Clear();
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
