using Palmares.Web.Tests.Files;

namespace Palmares.Web.Tests.Entries.Word;

/// <summary>
/// Documents as Microsoft Word 365 writes them: runs torn apart by its spelling check and its revision ids, styles under the names
/// of the interface's language, lists by numbering part, links by relationship, changes tracked, namespaces to be ignored.
/// </summary>
internal static class WordMade
{
    private const string Namespaces =
        """
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"
        xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex"
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" mc:Ignorable="w14 w15 w16se"
        """;

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public const string Deleted = """<w:del w:id="11" w:author="Jonas Weber" w:date="2026-11-20T10:00:00Z">""";
    public const string Inserted = """<w:ins w:id="12" w:author="Jonas Weber" w:date="2026-11-20T10:00:00Z">""";

    /// <param name="body">Paragraphs and controls.</param>
    /// <param name="main">Word for the web calls the main part document2.xml.</param>
    public static byte[] Document(string body, WordOf language, string main = "document.xml") => SampleFiles.Zip(
        ("[Content_Types].xml", Bytes($"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/{main}" ContentType="{SampleFiles.WordType}"/></Types>
            """)),
        ("_rels/.rels", Bytes($"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId3" Type="{Office}/extended-properties" Target="docProps/app.xml"/>
            <Relationship Id="rId1" Type="{Office}/officeDocument" Target="{(main == "document.xml" ? "" : "/")}word/{main}"/></Relationships>
            """)),
        ("docProps/app.xml", Bytes("""<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Office Word</Application><AppVersion>16.0000</AppVersion></Properties>""")),
        ($"word/_rels/{main}.rels", Bytes($"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Office}/numbering" Target="numbering2.xml"/>
            <Relationship Id="rId2" Type="{Office}/styles" Target="styles2.xml"/>
            <Relationship Id="rId7" Type="{Office}/hyperlink" Target="https://example.org/bericht?jahr=2024&amp;seite=2" TargetMode="External"/></Relationships>
            """)),
        ("word/numbering2.xml", Bytes(Numbering)),
        ("word/styles2.xml", Bytes(Styles(language))),
        ($"word/{main}", Bytes($"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:document {Namespaces}><w:body>{body}<w:sectPr w:rsidR="00A77B3E"><w:pgSz w:w="11906" w:h="16838"/><w:cols w:space="708"/></w:sectPr></w:body></w:document>
            """)));

    /// <summary>A rich text control as Word saves it, with what stands in it.</summary>
    public static string Control(string code, string content) =>
        $"""
        <w:sdt><w:sdtPr><w:rPr><w:lang w:val="de-DE"/></w:rPr><w:alias w:val="x"/><w:tag w:val="palmares:{code}"/><w:id w:val="-1794517232"/><w:lock w:val="sdtLocked"/>
        <w:placeholder><w:docPart w:val="DefaultPlaceholder_-1854013440"/></w:placeholder><w15:color w:val="000000"/></w:sdtPr>
        <w:sdtEndPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>
        """;

    /// <summary>One that shows its instruction still.</summary>
    public static string Untouched(string code) =>
        $"""
        <w:sdt><w:sdtPr><w:tag w:val="palmares:{code}"/><w:id w:val="4711"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p w14:paraId="6F0A11E2" w14:textId="77777777"><w:r><w:rPr><w:rStyle w:val="Platzhaltertext"/></w:rPr>
        <w:t>Klicken Sie hier</w:t></w:r></w:p></w:sdtContent></w:sdt>
        """;

    /// <param name="runs">Inside the paragraph.</param>
    /// <param name="properties">Inside its <c>pPr</c>.</param>
    public static string Paragraph(string runs, string properties = "") =>
        $"""<w:p w14:paraId="1C2D3E4F" w14:textId="77777777" w:rsidR="00D31AF2" w:rsidRDefault="00D31AF2" w:rsidP="00B14C9A"><w:pPr>{properties}</w:pPr>{runs}</w:p>""";

    public static string Run(string text, string properties = "") =>
        $"""<w:r w:rsidRPr="00E54D1B"><w:rPr>{properties}<w:lang w:val="de-DE"/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>""";

    /// <summary>As the spelling check tears words.</summary>
    public static string Torn(params string[] pieces) => """<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>""" + string.Concat(pieces.Select(piece =>
        $"""<w:proofErr w:type="spellStart"/>{Run(piece)}<w:proofErr w:type="spellEnd"/><w:r><w:lastRenderedPageBreak/></w:r>"""));

    public static string Item(string runs, int list, WordOf language) =>
        Paragraph(runs, $"""<w:pStyle w:val="{language.ListParagraph}"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{list}"/></w:numPr>""");

    public static string Heading(string text, WordOf language) => Paragraph(Torn([.. text.Chunk(9).Select(piece => new string(piece))]), $"""<w:pStyle w:val="{language.Heading1}"/>""");

    private static byte[] Bytes(string xml) => System.Text.Encoding.UTF8.GetBytes(xml.TrimStart());

    private const string Numbering =
        """
        <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">
        <w:abstractNum w:abstractNumId="3" w15:restartNumberingAfterBreak="0"><w:nsid w:val="2E5B1C7F"/><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0" w:tplc="04070001"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val=""/><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol" w:hint="default"/></w:rPr></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="5" w15:restartNumberingAfterBreak="0"><w:nsid w:val="3A8E4F02"/><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0" w:tplc="0407000F"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
        <w:num w:numId="1" w16cid:durableId="5711" xmlns:w16cid="http://schemas.microsoft.com/office/word/2016/wordml/cid"><w:abstractNumId w:val="3"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num></w:numbering>
        """;

    /// <summary>Ids are the interface's words without what is no ASCII letter; names stay English, as Word keeps them.</summary>
    private static string Styles(WordOf language) =>
        $"""
        <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:default="1" w:styleId="{language.Normal}"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="{language.Heading1}"><w:name w:val="heading 1"/><w:basedOn w:val="{language.Normal}"/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="{language.ListParagraph}"><w:name w:val="List Paragraph"/><w:basedOn w:val="{language.Normal}"/></w:style>
        <w:style w:type="character" w:styleId="{language.Emphasis}"><w:name w:val="Emphasis"/><w:rPr><w:i/><w:iCs/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style></w:styles>
        """;
}

/// <summary>Ids that a Word of a language gives its own styles.</summary>
internal sealed record WordOf(string Normal, string Heading1, string ListParagraph, string Emphasis)
{
    public static readonly WordOf German = new("Standard", "berschrift1", "Listenabsatz", "Hervorhebung");
    public static readonly WordOf French = new("Normal", "Titre1", "Paragraphedeliste", "Accentuation");
}
