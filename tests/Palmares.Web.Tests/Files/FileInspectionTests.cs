using System.Text;
using Palmares.Web.Features.Shared.Files.Inspection;
using static Palmares.Web.Tests.Files.SampleFiles;

namespace Palmares.Web.Tests.Files;

public sealed class FileInspectionTests
{
    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "a.pdf", [], "file-empty" },
        { "a.exe", "MZ this is a program"u8.ToArray(), "file-other-kind" },
        { "a.pdf", "<html><script>alert(1)</script>"u8.ToArray(), "file-other-kind" },
        { "a.png", Pdf(), "file-other-extension" },
        { "a.pdf.exe", Pdf(), "file-other-extension" },
        { "a", Pdf(), "file-other-extension" },
        { "a.xlsx", Docx(), "file-other-extension" },
        { "a.doc", [0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3], "file-old-or-locked-office" },
        { "a.pdf", "%PDF-1.7 cut off"u8.ToArray(), "file-damaged" },
        { "a.pdf", Pdf("1 0 obj <</S /JavaScript /JS (app.alert(1))>> endobj"), "pdf-active" },
        { "a.pdf", Pdf("1 0 obj <</S /J#61vaScript>> endobj"), "pdf-active" },
        { "a.pdf", Pdf("1 0 obj <</S/Launch/F(cmd.exe)>> endobj"), "pdf-active" },
        { "a.pdf", Pdf("1 0 obj <</Type/EmbeddedFile>> stream\nabc\nendstream endobj"), "pdf-active" },
        { "a.pdf", Pdf("1 0 obj (stream\n) endobj 2 0 obj <</S /JavaScript>> endobj %endstream"), "pdf-active" },
        { "a.pdf", PdfWithPacked("1 0 <</S /JavaScript>>"), "pdf-active" },
        { "a.pdf", PdfWithPacked("1 0 <</S /JavaScript>>", "/Subtype /Image /N 1 /First 4 /Filter /FlateDecode"), "pdf-active" },
        { "a.pdf", PdfWithPacked("1 0 <<>>", "/Type /ObjStm /N 1 /First 4 /Filter [/ASCIIHexDecode /FlateDecode]"), "pdf-unreadable" },
        { "a.pdf", PdfWithPacked(new string(' ', 65 << 20)), "file-unpacks-too-large" },
        { "a.pdf", Pdf("trailer <</Encrypt 5 0 R>>"), "file-locked" },
        { "a.png", Png()[..40], "file-damaged" },
        { "a.png", Png(60_000, 60_000), "picture-too-large" },
        { "a.png", Png(0), "file-damaged" },
        { "a.jpg", Jpeg()[..30], "file-damaged" },
        { "a.jpg", [0xFF, 0xD8, 0xFF, 0xD9], "file-damaged" },
        { "a.docx", "PK\x03\x04 nothing more"u8.ToArray(), "file-damaged" },
        { "a.docx", Zip(("readme.txt", [1])), "file-other-kind" },
        { "a.docx", Docx(("word/vbaProject.bin", "x")), "office-active" },
        { "a.docx", Docx("application/vnd.ms-word.document.macroEnabled.main+xml"), "office-active" },
        { "a.docx", Docx("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"), "file-other-kind" },
        { "a.docx", Docx(("word/activeX/activeX1.xml", "<a/>")), "office-active" },
        { "a.docx", Docx(("word/embeddings/oleObject1.bin", "x")), "office-active" },
        { "a.docx", Docx(("word/embeddings/other.docm", "x")), "office-active" },
        { "a.docx", Docx(("word/_rels/document.xml.rels", Relationships("http://x/relationships/attachedTemplate", "http://evil.example/t.dotm"))), "office-loads" },
        { "a.docx", Docx(("word/_rels/document.xml.rels", Relationships("http://x/relationships/image", "file://evil/a.png"))), "office-loads" },
        { "a.docx", Docx(("word/_rels/document.xml.rels", Relationships("http://x/relationships/aFChunk", "a.html", external: false))), "office-active" },
        { "a.docx", Docx(("word/document.xml", Document("""<w:p><w:r><w:instrText> DDEA</w:instrText></w:r><w:r><w:instrText>UTO c:\\cmd.exe</w:instrText></w:r></w:p>"""))), "office-loads" },
        { "a.docx", Docx(("word/document.xml", Document("""<w:fldSimple w:instr="DDE cmd"/>"""))), "office-loads" },
        { "a.docx", Docx(("word/document.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>")), "file-damaged" },
        { "a.docx", Docx(("word/document.xml", Document(string.Concat(Enumerable.Repeat("<w:p>", 300)) + string.Concat(Enumerable.Repeat("</w:p>", 300))))), "file-damaged" },
        { "a.docx", Docx(("word/document.xml", "not xml")), "file-damaged" },
        { "a.docx", Docx(("../../escape.xml", "<a/>")), "file-damaged" },
        { "a.docx", Docx(("word/media/bomb.png", new string('0', 20 << 20))), "file-unpacks-too-large" },
        { "a.docx", Zip([.. Enumerable.Range(0, 2_001).Select(n => ($"word/{n}.xml", new byte[] { 1 }))]), "file-unpacks-too-large" },
        { "a.docx", Zip(("[Content_Types].xml", [1]), ("WORD/document.xml", [1]), ("word/document.xml", [1])), "file-damaged" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_file_that_runs_loads_hides_or_breaks_is_refused_for_that_reason(string name, byte[] content, string code) =>
        FileInspection.TryInspect(name, content).Refusal?.Code.ShouldBe(code);

    [Fact]
    public void Files_of_each_kind_are_taken()
    {
        (string Name, byte[] Content)[] files = [("a.PDF", Pdf()), ("b.png", Png()), ("c.jpeg", Jpeg()), ("d.docx", Docx()), ("e.pdf", PdfWithPacked("1 0 <</Type /Catalog>>"))];

        files.Select(file => FileInspection.Inspect(file.Name, file.Content)).Select(file => (file.Name, file.Kind.MediaType)).ShouldBe(
        [
            ("a.pdf", "application/pdf"), ("b.png", "image/png"), ("c.jpeg", "image/jpeg"),
            ("d.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"), ("e.pdf", "application/pdf"),
        ]);
    }

    [Fact]
    public void Links_that_are_followed_only_by_a_click_may_stay() =>
        FileInspection.TryInspect("a.docx", Docx(("word/_rels/document.xml.rels", Relationships(Hyperlink, "https://www.issa.int")))).Refusal.ShouldBeNull();

    [Fact]
    public void A_photograph_keeps_which_way_is_up_and_loses_where_it_was_taken()
    {
        var photograph = Jpeg(Exif(6, "48.8566 N"), Segment(0xFE, "by Claire"u8.ToArray()), Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1]), Segment(0xED, "Photoshop"u8.ToArray()));

        var cleaned = FileInspection.Inspect("a.jpg", (byte[])[.. photograph, .. "hidden behind"u8]).Content.ToArray();

        byte[] upright = [0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
        cleaned.ShouldBe([0xFF, 0xD8, .. upright, .. Jpeg(Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1]))[2..]]);
    }

    [Fact]
    public void A_picture_without_secrets_stays_as_it_is()
    {
        FileInspection.Inspect("a.jpg", Jpeg()).Content.ToArray().ShouldBe(Jpeg());
        FileInspection.Inspect("a.png", Png()).Content.ToArray().ShouldBe(Png());
    }

    [Fact]
    public void Texts_and_times_go_from_a_png() =>
        FileInspection.Inspect("a.png", (byte[])[.. Png(1, 1, ("tEXt", "Author\0Claire"), ("eXIf", "MM"), ("pHYs", "123456789"), ("tIME", "1234567")), .. "behind"u8])
            .Content.ToArray().ShouldBe(Png(1, 1, ("pHYs", "123456789")));

    [Fact]
    public void Names_and_dates_go_from_a_document_and_its_text_stays()
    {
        var document = Docx(("docProps/core.xml", "<c>Claire Moreau</c>"), ("docProps/custom.xml", "<c>Secret</c>"));

        var cleaned = OfficePackage.Read(FileInspection.Inspect("a.docx", document).Content);

        cleaned.Parts.Keys.Order().ShouldBe(["[Content_Types].xml", "docProps/core.xml", "docProps/custom.xml", "word/document.xml"]);
        cleaned.Parts.Values.Any(part => Encoding.UTF8.GetString(part) is { } text && (text.Contains("Claire") || text.Contains("Secret"))).ShouldBeFalse();
        cleaned.Parts["word/document.xml"].ShouldBe(OfficePackage.Read(document).Parts["word/document.xml"]);
    }

    [Fact]
    public void Any_bytes_are_taken_or_refused_and_nothing_else()
    {
        var random = new Random(7);
        byte[][] wholes = [Pdf(), PdfWithPacked("1 0 <</Type /Catalog>>"), Png(), Jpeg(Exif(6, "x")), Docx()];
        for (var round = 0; round < 2_000; round++)
        {
            var spoilt = (byte[])wholes[round % wholes.Length].Clone();
            for (var spot = 0; spot < 3; spot++) spoilt[random.Next(spoilt.Length)] = (byte)random.Next(256);
            Should.NotThrow(() => FileInspection.TryInspect("a.pdf", spoilt.AsMemory(0, random.Next(spoilt.Length + 1))));
        }
    }
}
