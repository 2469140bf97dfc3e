using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Palmares.Web.Features.Shared.Files.Inspection;

/// <summary>Nothing in a document that runs, and nothing that is fetched when it is opened.</summary>
internal static class OfficeRules
{
    private const string Main = ".main+xml";

    private static readonly string[] ActiveTypes = ["macroenabled", "vbaproject", "vbadata", "activex", "oleobject", "ms-office.intlmacrosheet", "macrosheet"];
    private static readonly string[] ActiveParts = ["vbaproject", "vbadata", "activex", "oleobject", "macrosheets", "dialogsheets"];

    /// <param name="inside">Whether this package was found inside another, as the numbers behind a chart are.</param>
    /// <exception cref="FileRefused">With what was found.</exception>
    public static void Examine(OfficePackage package, bool inside = false)
    {
        CheckTypes(package);
        foreach (var (name, part) in package.Parts)
        {
            if (ActiveParts.Any(active => name.Contains(active, StringComparison.OrdinalIgnoreCase))) throw new FileRefused("office-active");
            if (name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)) CheckRelationships(package.Xml(name));
            else if (IsXml(name)) CheckPart(package, name);
            else if (name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase)) CheckEmbedded(name, part, inside);
        }
    }

    private static bool IsXml(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".vml", StringComparison.OrdinalIgnoreCase);

    private static void CheckTypes(OfficePackage package)
    {
        var types = package.Xml(OfficePackage.ContentTypes).Descendants().Attributes("ContentType").Select(type => type.Value).ToList();
        if (types.Exists(type => ActiveTypes.Any(active => type.Contains(active, StringComparison.OrdinalIgnoreCase)))) throw new FileRefused("office-active");
        if (!types.Exists(type => type.EndsWith("document" + Main, StringComparison.Ordinal) || type.EndsWith("sheet" + Main, StringComparison.Ordinal))) throw new FileRefused("file-other-kind");
    }

    private static void CheckRelationships(XDocument relationships)
    {
        foreach (var relationship in relationships.Descendants().Where(element => element.Name.LocalName == "Relationship"))
        {
            var type = (string?)relationship.Attribute("Type") ?? "";
            if (type.EndsWith("/aFChunk", StringComparison.OrdinalIgnoreCase)) throw new FileRefused("office-active");
            if ((string?)relationship.Attribute("TargetMode") == "External" && !type.EndsWith("/hyperlink", StringComparison.Ordinal)) throw new FileRefused("office-loads");
        }
    }

    /// <summary>Only charts' workbooks are let stay inside a document.</summary>
    private static void CheckEmbedded(string name, byte[] part, bool inside)
    {
        if (inside || !name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)) throw new FileRefused("office-active");
        Examine(OfficePackage.Read(part), inside: true);
    }

    /// <summary>A field or link that fetches data from another program is the one danger that stands in the text itself.</summary>
    private static void CheckPart(OfficePackage package, string name)
    {
        var instruction = new StringBuilder();
        var inInstruction = false;
        package.Walk(name, node =>
        {
            if (node.NodeType == XmlNodeType.Element)
            {
                if (node.LocalName is "ddeLink" or "oleLink" || IsFetching(node.GetAttribute("instr", node.NamespaceURI))) throw new FileRefused("office-loads");
                if (node.LocalName == "fldChar") instruction.Clear();
                inInstruction = node.LocalName == "instrText";
            }
            else if (inInstruction && node.NodeType == XmlNodeType.Text && IsFetching(instruction.Append(node.Value).ToString())) throw new FileRefused("office-loads");
            else if (node.NodeType == XmlNodeType.EndElement) inInstruction = false;
        });
    }

    private static bool IsFetching(string? instruction) => instruction?.TrimStart().StartsWith("DDE", StringComparison.OrdinalIgnoreCase) == true;
}
