using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Palmares.Domain.Shared;
using static Palmares.Web.Features.Entries.Word.WordXml;

namespace Palmares.Web.Features.Entries.Word;

/// <summary>A document's body and what it refers to.</summary>
/// <param name="Lists">For each list, counted from 1, the number it begins with; null for bullets.</param>
/// <param name="Properties">Custom properties.</param>
internal sealed record WordDocument(XElement Body, IReadOnlyList<(string Id, string Address)> Links, IReadOnlyList<int?> Lists, Language Language, string Title, IReadOnlyList<(string Name, string Value)> Properties);

/// <summary>Packs a document with the parts that stand around it: the same bytes for the same document.</summary>
internal static class WordParts
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>Zip files have no instant before 1980.</summary>
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Pack(WordDocument document)
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", ContentTypes());
            Add(zip, "_rels/.rels", Relationships(
                ("rDocument", Office + "officeDocument", "word/document.xml", false),
                ("rCore", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml", false),
                ("rCustom", Office + "custom-properties", "docProps/custom.xml", false)));
            Add(zip, "word/document.xml", new(W + "document",
                new XAttribute(XNamespace.Xmlns + "w", W), new XAttribute(XNamespace.Xmlns + "r", R), new XAttribute(XNamespace.Xmlns + "w14", W14),
                new XAttribute(XNamespace.Xmlns + "mc", Mc), new XAttribute(Mc + "Ignorable", "w14"), document.Body));
            Add(zip, "word/_rels/document.xml.rels", Relationships([
                ("rStyles", Office + "styles", "styles.xml", false), ("rNumbering", Office + "numbering", "numbering.xml", false),
                ("rSettings", Office + "settings", "settings.xml", false), ("rFooter", Office + "footer", "footer1.xml", false),
                .. document.Links.Select(link => (link.Id, Office + "hyperlink", link.Address, true))]));
            Add(zip, "word/styles.xml", WordStyles.Of(document.Language));
            Add(zip, "word/numbering.xml", WordNumbering.Of(document.Lists));
            Add(zip, "word/settings.xml", Element("settings", Value("defaultTabStop", 708), Value("themeFontLang", WordLanguages.Of(document.Language))));
            Add(zip, "word/footer1.xml", Element("ftr", Paragraph("Footer", Element("fldSimple", new XAttribute(W + "instr", " PAGE "), Run("1")))));
            Add(zip, "docProps/core.xml", Core(document));
            Add(zip, "docProps/custom.xml", Custom(document.Properties));
        }
        return output.ToArray();
    }

    private static void Add(ZipArchive zip, string name, XElement part)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Always;
        using var writer = XmlWriter.Create(entry.Open(), new() { Encoding = new UTF8Encoding(false), CloseOutput = true });
        new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), part).Save(writer);
    }

    private static XElement ContentTypes()
    {
        XNamespace types = "http://schemas.openxmlformats.org/package/2006/content-types";
        (string Part, string Type)[] parts =
        [
            ("/word/document.xml", WordType + "document.main+xml"), ("/word/styles.xml", WordType + "styles+xml"), ("/word/numbering.xml", WordType + "numbering+xml"),
            ("/word/settings.xml", WordType + "settings+xml"), ("/word/footer1.xml", WordType + "footer+xml"),
            ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"), ("/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml"),
        ];
        return new(types + "Types",
            new XElement(types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
            new XElement(types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
            parts.Select(part => new XElement(types + "Override", new XAttribute("PartName", part.Part), new XAttribute("ContentType", part.Type))));
    }

    private static XElement Relationships(params IEnumerable<(string Id, string Type, string Target, bool External)> relationships)
    {
        XNamespace package = "http://schemas.openxmlformats.org/package/2006/relationships";
        return new(package + "Relationships", relationships.Select(relationship => new XElement(package + "Relationship",
            new XAttribute("Id", relationship.Id), new XAttribute("Type", relationship.Type), new XAttribute("Target", relationship.Target),
            relationship.External ? new XAttribute("TargetMode", "External") : null)));
    }

    private static XElement Core(WordDocument document)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", dc = "http://purl.org/dc/elements/1.1/";
        return new(core + "coreProperties", new XAttribute(XNamespace.Xmlns + "dc", dc),
            new XElement(dc + "title", document.Title), new XElement(dc + "language", WordLanguages.Of(document.Language)));
    }

    private static XElement Custom(IReadOnlyList<(string Name, string Value)> properties)
    {
        XNamespace custom = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties", types = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
        return new(custom + "Properties", new XAttribute(XNamespace.Xmlns + "vt", types), properties.Select((property, at) => new XElement(custom + "property",
            new XAttribute("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"), new XAttribute("pid", (at + 2).ToString(CultureInfo.InvariantCulture)), new XAttribute("name", property.Name),
            new XElement(types + "lpwstr", property.Value))));
    }
}
