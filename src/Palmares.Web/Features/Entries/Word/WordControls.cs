using System.Globalization;
using System.Xml.Linq;
using Palmares.Domain.Entries;
using Palmares.Web.Features.Shared.Entries;
using Palmares.Web.Localization;
using static Palmares.Web.Features.Entries.Word.WordXml;

namespace Palmares.Web.Features.Entries.Word;

/// <summary>Content controls ("structured document tags", 17.5.2): fields that a word processor shows with a name and keeps with their tag.</summary>
internal static class WordControls
{
    /// <param name="paragraphs">None: the control shows what to do instead.</param>
    public static XElement Field(EntryField field, IEnumerable<XElement> paragraphs, Localizer t)
    {
        var written = paragraphs.ToList();
        return Control(field, t, written.Count == 0, Element("richText"), written.Count == 0 ? [Placeholder(field, t)] : written);
    }

    /// <summary>
    /// A long text. Its instruction stands inside, before it: LibreOffice 7 keeps of such a control the first paragraph only, and
    /// as plain text. It is not to be the author's.
    /// </summary>
    public static XElement Text(EntryField field, IEnumerable<XElement> paragraphs, Localizer t) => Control(field, t, isEmpty: false, Element("richText"),
        [Paragraph("FormInstruction", Run(FormWords.Hint(field, t))), .. paragraphs.DefaultIfEmpty(Paragraph("FormAnswer"))]);

    public static XElement Choice(EntryField field, IEnumerable<(string Value, string Name)> choices, string chosen, Localizer t)
    {
        var known = choices.ToList();
        var name = known.Find(choice => choice.Value == chosen).Name;
        var list = Element("dropDownList", known.Select(choice => Element("listItem", new XAttribute(W + "displayText", choice.Name), new XAttribute(W + "value", choice.Value))));
        return Control(field, t, name is null, list, [name is null ? Placeholder(field, t) : Paragraph("FormAnswer", Run(name))]);
    }

    /// <summary>A paragraph with a box to tick and a topic's name.</summary>
    public static XElement Tick(string topic, string name, bool isTicked)
    {
        const string Font = "MS Gothic";
        var box = new XElement(W14 + "checkbox",
            new XElement(W14 + "checked", new XAttribute(W14 + "val", isTicked ? "1" : "0")),
            new XElement(W14 + "checkedState", new XAttribute(W14 + "val", "2612"), new XAttribute(W14 + "font", Font)),
            new XElement(W14 + "uncheckedState", new XAttribute(W14 + "val", "2610"), new XAttribute(W14 + "font", Font)));
        var tag = WordTags.OfTopic(topic);
        return Paragraph("FormTopic",
            Element("sdt", Element("sdtPr", Value("alias", name), Value("tag", tag), Value("id", IdOf(tag)), box), Element("sdtContent", Run(isTicked ? "☒" : "☐"))),
            Run(" " + name));
    }

    private static XElement Control(EntryField field, Localizer t, bool isEmpty, XElement kind, IEnumerable<XElement> content) => Element("sdt",
        Element("sdtPr", Value("alias", EntryWords.Of(field, t)), Value("tag", WordTags.Of(field)), Value("id", IdOf(WordTags.Of(field))), Value("lock", "sdtLocked"),
            isEmpty ? Element("showingPlcHdr") : null, kind),
        Element("sdtContent", content));

    private static XElement Placeholder(EntryField field, Localizer t) => Paragraph("FormAnswer", Run(WordFormTexts.Placeholder(field, t), Value("rStyle", "PlaceholderText")));

    /// <summary>Ids must differ within a document; the same tag always gets the same.</summary>
    private static string IdOf(string tag)
    {
        var hash = 17;
        foreach (var letter in tag) hash = unchecked((hash * 31) + letter);
        return (hash & 0x3FFFFFFF).ToString(CultureInfo.InvariantCulture);
    }
}
