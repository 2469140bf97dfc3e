using System.Xml.Linq;
using Palmares.Domain.Shared;
using static Palmares.Web.Features.Entries.Word.WordXml;

namespace Palmares.Web.Features.Entries.Word;

/// <summary>The form's styles: built-in headings, so that people find their way by them, and the form's own by name.</summary>
internal static class WordStyles
{
    public const string Instruction = "Form instruction";
    public const string Criterion = "Form criterion";

    private const string Action = "0B5560", Soft = "5C5548", Gold = "AB7C14", Line = "857B69";

    public static XElement Of(Language language) => Element("styles",
        Element("docDefaults",
            Element("rPrDefault", Element("rPr", Fonts("Calibri"), Value("sz", 22), Value("lang", WordLanguages.Of(language)))),
            Element("pPrDefault", Element("pPr", Spacing(0, 120, 276)))),
        Style("Normal", "Normal", isDefault: true),
        Style("Title", "Title", Element("pPr", Spacing(0, 60)), Element("rPr", Fonts("Georgia"), Value("color", Action), Value("sz", 44))),
        Style("Subtitle", "Subtitle", Element("pPr", Spacing(0, 200)), Element("rPr", Value("color", Soft), Value("sz", 26))),
        Style("Heading1", "heading 1", Element("pPr", Element("keepNext"), Spacing(480, 80), Value("outlineLvl", 0)), Element("rPr", Fonts("Georgia"), Value("color", Action), Value("sz", 30))),
        Style("Heading2", "heading 2", Element("pPr", Element("keepNext"), Spacing(280, 60), Value("outlineLvl", 1)), Element("rPr", Element("b"), Value("sz", 23))),
        Style("FormInstruction", Instruction, Element("pPr", Element("keepNext"), Spacing(0, 80)), Element("rPr", Value("color", Soft), Value("sz", 20))),
        Style("FormCriterion", Criterion, Element("pPr", Element("keepNext"), Border("left", Gold, 18), Spacing(0, 120), Element("ind", new XAttribute(W + "left", 142))), Element("rPr", Value("color", Soft), Value("sz", 20))),
        Style("FormAnswer", "Form answer", Element("pPr", Spacing(0, 120, 288))),
        Style("FormTopic", "Form topic", Element("pPr", Spacing(0, 40))),
        Style("Footer", "footer", Element("pPr", Value("jc", "end")), Element("rPr", Value("color", Soft), Value("sz", 18))),
        Character("PlaceholderText", "Placeholder Text", Value("color", Line)),
        Character("Hyperlink", "Hyperlink", Value("color", Action), Value("u", "single")));

    private static XElement Style(string id, string name, XElement? paragraph = null, XElement? run = null, bool isDefault = false) => Element("style",
        new XAttribute(W + "type", "paragraph"), isDefault ? new XAttribute(W + "default", "1") : null, new XAttribute(W + "styleId", id),
        Value("name", name), isDefault ? null : Value("basedOn", "Normal"), Element("qFormat"), paragraph, run);

    private static XElement Character(string id, string name, params XElement[] properties) => Element("style",
        new XAttribute(W + "type", "character"), new XAttribute(W + "styleId", id), Value("name", name), Element("rPr", properties));

    private static XElement Fonts(string name) => Element("rFonts", new[] { "ascii", "hAnsi", "cs" }.Select(script => new XAttribute(W + script, name)));

    private static XElement Spacing(int before, int after, int? line = null) => Element("spacing",
        new XAttribute(W + "before", before), new XAttribute(W + "after", after), line is null ? null : new XAttribute(W + "line", line), line is null ? null : new XAttribute(W + "lineRule", "auto"));

    private static XElement Border(string side, string colour, int width) => Element("pBdr",
        Element(side, new XAttribute(W + "val", "single"), new XAttribute(W + "sz", width), new XAttribute(W + "space", 8), new XAttribute(W + "color", colour)));
}
