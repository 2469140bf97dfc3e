using System.Text;
using System.Xml.Linq;
using static Palmares.Web.Features.Entries.Word.WordXml;

namespace Palmares.Web.Features.Entries.Word;

/// <summary>What a form cannot keep.</summary>
public enum WordLoss
{
    Picture,
    Table,
    Footnote,
    Equation,
    TextBox,

    /// <summary>A sign of a font that has signs in place of letters.</summary>
    Symbol,
}

/// <summary>Reads a paragraph's runs: text as it stands after all tracked changes, links of either kind, and what is lost.</summary>
internal sealed class WordInlines(WordStyleSheet styles, IReadOnlyDictionary<string, string> links)
{
    private static readonly XName[] Transparent = [W + "ins", W + "moveTo", W + "smartTag", W + "customXml", W + "bdo", W + "dir", W + "sdtContent"];

    private readonly List<WordPiece> _pieces = [];
    private readonly Stack<(StringBuilder Instruction, bool IsResult)> _fields = [];

    public List<WordLoss> Lost { get; } = [];

    /// <summary>Tags of the content controls inside the paragraph, with their properties and text.</summary>
    public List<(XElement Properties, string Text)> Controls { get; } = [];

    public IReadOnlyList<WordPiece> Read(XElement paragraph)
    {
        foreach (var child in paragraph.Elements()) Read(child, null);
        return _pieces;
    }

    private void Read(XElement element, string? link)
    {
        if (element.Name == W + "r") ReadRun(element, link);
        else if (element.Name == W + "hyperlink") ReadAll(element, links.GetValueOrDefault((string?)element.Attribute(R + "id") ?? "") ?? link);
        else if (element.Name == W + "fldSimple") ReadAll(element, WordAddress.OfField((string?)element.Attribute(W + "instr") ?? "") ?? link);
        else if (element.Name == W + "sdt") ReadControl(element, link);
        else if (element.Name == Formulas + "oMath" || element.Name == Formulas + "oMathPara") Lost.Add(WordLoss.Equation);
        else if (Transparent.Contains(element.Name)) ReadAll(element, link);
    }

    private void ReadAll(XElement element, string? link)
    {
        foreach (var child in element.Elements()) Read(child, link);
    }

    private void ReadControl(XElement control, string? link)
    {
        var properties = control.Element(W + "sdtPr");
        var from = _pieces.Count;
        if (!properties.IsOn("showingPlcHdr")) ReadAll(control, link);
        if (properties is not null) Controls.Add((properties, string.Concat(control.Descendants(W + "t").Select(text => text.Value))));
        // A box that says which topic it is for is no text.
        if (WordTags.Topic(properties.ValueOf("tag")) is not null) _pieces.RemoveRange(from, _pieces.Count - from);
    }

    private void ReadRun(XElement run, string? link)
    {
        var text = new StringBuilder();
        foreach (var part in run.Elements())
        {
            if (part.Name == W + "fldChar") ReadFieldMark((string?)part.Attribute(W + "fldCharType"));
            else if (part.Name == W + "instrText" && _fields.TryPeek(out var field)) field.Instruction.Append(part.Value);
            else if (!_fields.Any(open => !open.IsResult)) text.Append(TextOf(part));
        }
        if (text.Length == 0) return;
        var address = link ?? _fields.Select(open => WordAddress.OfField(open.Instruction.ToString())).FirstOrDefault(found => found is not null);
        _pieces.Add(new(text.ToString(), styles.IsEmphasised(run), address));
    }

    private void ReadFieldMark(string? type)
    {
        if (type == "begin") _fields.Push((new(), false));
        else if (type == "separate" && _fields.TryPop(out var opened)) _fields.Push((opened.Instruction, true));
        else if (type == "end") _fields.TryPop(out _);
    }

    private string TextOf(XElement part)
    {
        if (part.Name.Namespace == Mc || part.Name == W + "drawing" || part.Name == W + "pict" || part.Name == W + "object")
            Lost.Add(part.Descendants(W + "txbxContent").Any() ? WordLoss.TextBox : WordLoss.Picture);
        if (part.Name == W + "sym") Lost.Add(WordLoss.Symbol);
        if (part.Name == W + "footnoteReference" || part.Name == W + "endnoteReference") Lost.Add(WordLoss.Footnote);
        if (part.Name.Namespace != W) return "";
        return part.Name.LocalName switch
        {
            "t" => part.Value.ReplaceLineEndings(" ").Replace("\u00AD", "", StringComparison.Ordinal),
            "tab" or "ptab" => "\t",
            "br" or "cr" => "\n",
            "sym" => " ",
            "noBreakHyphen" => "\u2011",
            _ => "",
        };
    }
}
