using Microsoft.Extensions.DependencyInjection;
using Palmares.Domain.Competitions;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Testing.Apps;
using Palmares.Web.Features.Entries.Word;
using Palmares.Web.Features.Shared.Files.Inspection;
using Palmares.Web.Tests.Files;

namespace Palmares.Web.Tests.Entries.Word;

public sealed class WordFormTests(TestApp app)
{
    private WordFormWriter Writer => app.Services.GetRequiredService<WordFormWriter>();

    private WordFormReader Reader => app.Services.GetRequiredService<WordFormReader>();

    public static TheoryData<Language> AllLanguages => [.. Languages.All];

    [Theory]
    [MemberData(nameof(AllLanguages))]
    public void A_filled_form_comes_back_as_it_went_out(Language language)
    {
        var content = WordSamples.Filled(language);

        var reading = Reader.Read("form.docx", Write(content, language));

        Of(reading).ShouldBe(content);
        reading.Fields.Select(field => field.Field).ShouldBe(EntryFields.All);
        reading.Elsewhere.ShouldBeEmpty();
        reading.Fields.SelectMany(field => field.Unread).ShouldBeEmpty();
        (reading.EntryNumber, reading.Revisions[EntryField.Summary]).ShouldBe((12, 3));
    }

    [Theory]
    [MemberData(nameof(AllLanguages))]
    public void The_empty_form_holds_every_field_and_no_text(Language language)
    {
        var reading = Reader.Read("form.docx", Writer.Write(WordForm.Empty, language));

        Of(reading).ShouldBe(EntryContent.Empty);
        reading.Fields.Select(field => field.Field).ShouldBe(EntryFields.All);
        reading.Elsewhere.ShouldBeEmpty();
    }

    /// <summary>Made by opening the form of <see cref="A_filled_form_comes_back_as_it_went_out"/> in LibreOffice 7.4 and saving it as DOCX, which drops the tags.</summary>
    [Theory]
    [InlineData("fr")]
    [InlineData("de")]
    public void A_form_saved_by_LibreOffice_says_the_same(string code)
    {
        var reading = Reader.Read("form.docx", File.ReadAllBytes(Path.Join(AppContext.BaseDirectory, "Entries", "Word", "files", $"libreoffice-{code}.docx")));

        Of(reading).ShouldBe(WordSamples.Filled(Languages.Find(code)!.Value));
        reading.Fields.Select(field => field.Field).ShouldBe(EntryFields.All);
        reading.Elsewhere.ShouldBeEmpty();
        reading.EntryNumber.ShouldBe(12);
    }

    [Theory]
    [InlineData("""<w:p><w:r><w:t>a</w:t></w:r><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>b</w:t></w:r></w:ins></w:p>""", "ab")]
    [InlineData("""<w:p><w:proofErr w:type="spellStart"/><w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:softHyphen/><w:t>té</w:t></w:r></w:p>""", "co\u2011opté")]
    [InlineData("""<w:p><w:r><w:rPr><w:rStyle w:val="Accent"/></w:rPr><w:t>a</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> b </w:t></w:r><w:r><w:t>c</w:t></w:r></w:p>""", "*a b* c")]
    [InlineData("""<w:p><w:r><w:rPr><w:rStyle w:val="Accent"/><w:i w:val="0"/></w:rPr><w:t>a</w:t></w:r></w:p>""", "a")]
    [InlineData("""<w:p><w:r><w:t>un</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>real</w:t></w:r></w:p>""", "unreal")]
    [InlineData("""<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>""", "*a*\n*b*")]
    [InlineData("""<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org/a b" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>here</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>, there</w:t></w:r></w:p>""", "[here](https://example.org/a%20b), there")]
    [InlineData("""<w:p><w:fldSimple w:instr="HYPERLINK &quot;javascript:alert(1)&quot;"><w:r><w:t>here</w:t></w:r></w:fldSimple></w:p>""", "here")]
    [InlineData("""<w:p><w:fldSimple w:instr="HYPERLINK &quot;https://example.org/&quot;"><w:r><w:t>https://example.org</w:t></w:r></w:fldSimple></w:p>""", "https://example.org")]
    [InlineData("""<w:p><w:r><w:t>• one</w:t></w:r></w:p><w:p><w:r><w:t>•</w:t><w:tab/><w:t>two</w:t></w:r></w:p>""", "- one\n- two")]
    [InlineData("""<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>""", "a\n\nb", "Table 2")]
    [InlineData("""<w:p><w:r><w:t>a</w:t><w:drawing/></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>""", "a", "Footnote 1, Picture 1")]
    [InlineData("""<w:p><w:r><w:t>one</w:t></w:r></w:p><w:p/><w:p><w:r><w:t xml:space="preserve">  two </w:t></w:r></w:p>""", "one\n\ntwo")]
    public void What_Word_writes_becomes_text_with_light_marks(string paragraphs, string text, string lost = "")
    {
        const string Styles = """<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="character" w:styleId="Accent"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style></w:styles>""";
        var document = SampleFiles.Document($"""<w:sdt><w:sdtPr><w:tag w:val="palmares:results"/></w:sdtPr><w:sdtContent>{paragraphs}</w:sdtContent></w:sdt>""");

        var field = Reader.Read("form.docx", SampleFiles.Docx(("word/document.xml", document), ("word/styles.xml", Styles))).Fields.ShouldHaveSingleItem();

        (field.Field, field.Text).ShouldBe((EntryField.Results, text));
        string.Join(", ", field.Lost.OrderBy(pair => pair.Key.ToString()).Select(pair => $"{pair.Key} {pair.Value}")).ShouldBe(lost);
    }

    [Fact]
    public void Headings_in_another_language_than_the_reader_s_are_known_and_what_stands_before_them_is_named()
    {
        static string Paragraph(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";
        var document = SampleFiles.Document(string.Concat(new[] { "Unser Begleitschreiben", "Titel des Beispiels", "Ein Titel", "3. INNOVATIVER ANSATZ:", "Neu ist das." }.Select(Paragraph)));

        var reading = Reader.Read("form.docx", SampleFiles.Docx(("word/document.xml", document)));

        reading.Fields.Select(field => (field.Field, field.Text)).ShouldBe([(EntryField.Title, "Ein Titel"), (EntryField.Innovation, "Neu ist das.")]);
        reading.Elsewhere.ShouldBe(["Unser Begleitschreiben"]);
    }

    [Fact]
    public void What_is_no_form_is_refused() =>
        Should.Throw<FileRefused>(() => Reader.Read("form.docx", SampleFiles.Docx())).Violation.Code.ShouldBe("form-foreign");

    private byte[] Write(EntryContent content, Language language) =>
        Writer.Write(new(content, RuleSet.Reference, 12, new Dictionary<EntryField, int> { [EntryField.Summary] = 3 }), language);

    private static EntryContent Of(WordReading reading) => new(reading.Fields.Select(field => KeyValuePair.Create(field.Field, field.Text)));
}
