using System.Xml.Linq;
using static Palmares.Web.Features.Entries.Word.WordXml;

namespace Palmares.Web.Features.Entries.Word;

/// <summary>Two kinds of list, and for each list of the document a count of its own.</summary>
internal static class WordNumbering
{
    private const int Bullets = 1, Numbers = 2;

    public static XElement Of(IReadOnlyList<int?> lists) => Element("numbering",
        Kind(Bullets, "bullet", "•"), Kind(Numbers, "decimal", "%1."),
        lists.Select((first, at) => Element("num", new XAttribute(W + "numId", at + 1), Value("abstractNumId", first is null ? Bullets : Numbers),
            first is null ? null : Element("lvlOverride", new XAttribute(W + "ilvl", 0), Value("startOverride", first.Value)))));

    private static XElement Kind(int id, string format, string mark) => Element("abstractNum", new XAttribute(W + "abstractNumId", id),
        Value("multiLevelType", "singleLevel"),
        Element("lvl", new XAttribute(W + "ilvl", 0), Value("start", 1), Value("numFmt", format), Value("lvlText", mark), Value("lvlJc", "left"),
            Element("pPr", Element("ind", new XAttribute(W + "left", 425), new XAttribute(W + "hanging", 425)))));
}
