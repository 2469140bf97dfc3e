using Microsoft.Extensions.DependencyInjection;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Testing.Apps;
using Palmares.Web.Features.Entries.Word;
using static Palmares.Web.Tests.Entries.Word.WordMade;

namespace Palmares.Web.Tests.Entries.Word;

/// <summary>The form as it comes back from Microsoft Word; built by hand from what Word writes, by none of our own code.</summary>
public sealed class WordMadeTests(TestApp app)
{
    private WordFormReader Reader => app.Services.GetRequiredService<WordFormReader>();

    [Theory]
    [InlineData("document.xml")]
    [InlineData("document2.xml")]
    public void A_form_filled_in_in_a_German_Word_comes_back_whole(string main)
    {
        var reading = Reader.Read("formular.docx", Document(Filled(), WordOf.German, main));

        reading.Fields.ToDictionary(field => field.Field, field => field.Text).ShouldBe(new Dictionary<EntryField, string>
        {
            [EntryField.Title] = "Reha-Management „aus einer Hand“",
            [EntryField.Year] = "2024",
            [EntryField.Language] = "de",
            [EntryField.Topics] = "occupational-accidents-diseases",
            [EntryField.Partners] = "fr-cnaf",
            [EntryField.ContactName] = "Jonas Weber",
            [EntryField.ContactFunction] = "",
            [EntryField.ContactAddress] = "jonas@example.org",
            [EntryField.Summary] = "Mehr als 10\u00A0000 Verletzte im Jahr\u00A0– und *eine* Stelle.\n\nZweiter Absatz, siehe [den Bericht](https://example.org/bericht?jahr=2024&seite=2).",
            [EntryField.Issue] = "Zwei Ziele:\n\n- schneller zurück\n- gesünder zurück\n\nUnd der Reihe nach:\n\n1. melden\n2. steuern",
            [EntryField.Objectives] = "Neu ist der Text, alt war er nicht.",
            [EntryField.Innovation] = "Aus zwei Absätzen wurde einer.\n\nDie Abteilung in München zog um.",
            [EntryField.Resources] = "Zeile eins\nZeile zwei\n\nMenge Preis 12 €",
        }, ignoreOrder: true);
        reading.Elsewhere.ShouldBeEmpty();
        reading.Fields.SelectMany(field => field.Unread).ShouldBeEmpty();
        reading.Fields.SelectMany(field => field.Lost.Keys).ShouldBeEmpty();
    }

    [Fact]
    public void What_a_form_cannot_keep_is_named_and_the_text_around_it_stays()
    {
        const string TextBox = """<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>Im Kasten</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>Im Kasten</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>""";
        var body = Control("results",
            Paragraph(Run("Vorher") + """<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>""" + Run("nachher"))
            + Paragraph(Run("Die Quote") + """<w:r><w:footnoteReference w:id="2"/></w:r>""" + Run(" stieg."))
            + Paragraph(Run("Siehe Kasten. ") + TextBox)
            + Paragraph("""<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>""" + Run("gilt."))
            + """<w:tbl><w:tr><w:tc><w:p><w:r><w:t>2023</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2024</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:trPr><w:del w:id="3" w:author="a"/></w:trPr><w:tc><w:p><w:r><w:t>gestrichen</w:t></w:r></w:p></w:tc></w:tr></w:tbl>""");

        var field = Reader.Read("formular.docx", Document(body, WordOf.German)).Fields.ShouldHaveSingleItem();

        field.Text.ShouldBe("Vorher nachher\n\nDie Quote stieg.\n\nSiehe Kasten.\n\ngilt.\n\n2023\n\n2024");
        field.Lost.ToDictionary().ShouldBe(new Dictionary<WordLoss, int> { [WordLoss.Symbol] = 1, [WordLoss.Footnote] = 1, [WordLoss.TextBox] = 1, [WordLoss.Equation] = 1, [WordLoss.Table] = 2 }, ignoreOrder: true);
    }

    [Fact]
    public void Pasted_into_a_new_French_document_the_form_is_read_by_its_headings()
    {
        var t = app.Services.GetRequiredService<WordFormTexts>().In(Language.Fr);
        var french = WordOf.French;
        var body = Paragraph(Run("Note interne\u202F: à relire"))
            + Heading(WordFormTexts.Heading(EntryField.Title, t), french) + Paragraph(Torn("Des crèches ", "ouvertes"))
            + Heading(WordFormTexts.Heading(EntryField.Summary, t), french) + Paragraph(Run("L’accueil\u00A0: ") + Run("10\u202F000", """<w:rStyle w:val="Accentuation"/>""") + Run(" familles\u202F; c’est peu."))
            + Heading(WordFormTexts.Heading(EntryField.Lessons, t), french) + Item(Run("former"), 1, french) + Item(Run("suivre"), 1, french);

        var reading = Reader.Read("formulaire.docx", Document(body, french));

        reading.Fields.Select(field => (field.Field, field.Text)).ShouldBe(
        [
            (EntryField.Title, "Des crèches ouvertes"),
            (EntryField.Summary, "L’accueil\u00A0: *10\u202F000* familles\u202F; c’est peu."),
            (EntryField.Lessons, "- former\n- suivre"),
        ]);
        reading.Elsewhere.ShouldBe(["Note interne\u202F: à relire"]);
    }

    private static string Filled() => string.Concat(
        Control("title", Paragraph(Torn("Reha-", "Management ", "„aus einer ", "Hand“"))),
        Control("year", Paragraph(Run("20") + Run("24"))),
        Control("language", Paragraph(Run("Deutsch"))),
        // A box in a paragraph, as Word saves a click on it.
        Paragraph("""<w:sdt><w:sdtPr><w:tag w:val="palmares:topics:occupational-accidents-diseases"/><w:id w:val="9"/><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:hint="eastAsia"/></w:rPr><w:t>☒</w:t></w:r></w:sdtContent></w:sdt>""" + Run(" Arbeitsunfälle")),
        Control("partners", Paragraph(Run("CNAF"))),
        Control("contact-name", Paragraph("""<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="PersonName">""" + Run("Jonas Weber") + "</w:smartTag>")),
        Untouched("contact-function"),
        Control("contact-address", Paragraph("""<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "mailto:jonas@example.org" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>""" + Run("jonas@example.org", """<w:rStyle w:val="Hyperlink"/>""") + """<w:r><w:fldChar w:fldCharType="end"/></w:r>""")),
        Control("summary",
            Paragraph(Torn("Mehr als 10\u00A0000 ", "Verletzte im Jahr\u00A0– ") + Run("und ") + Run("eine", """<w:rStyle w:val="Hervorhebung"/>""") + Run(" ") + Run("Stelle."))
            + Paragraph(Run("Zweiter Absatz, siehe ") + """<w:hyperlink r:id="rId7" w:history="1">""" + Run("den ", """<w:rStyle w:val="Hyperlink"/>""") + Run("Bericht", """<w:rStyle w:val="Hyperlink"/>""") + "</w:hyperlink>" + Run("."))),
        Control("issue",
            Paragraph(Run("Zwei Ziele:")) + Item(Run("schneller zurück"), 1, WordOf.German) + Item(Torn("gesünder ", "zurück"), 1, WordOf.German)
            + Paragraph(Run("Und der Reihe nach:")) + Item(Run("melden"), 2, WordOf.German) + Item(Run("steuern"), 2, WordOf.German)),
        Control("objectives",
            Paragraph(Run("Neu ist der ") + Deleted + """<w:r><w:delText>alte </w:delText></w:r></w:del>""" + Inserted + Run("Text") + "</w:ins>" + Run(", alt war er ") + """<w:moveFrom w:id="1" w:author="a">""" + Run("schon ") + """</w:moveFrom><w:moveTo w:id="2" w:author="a">""" + Run("nicht") + "</w:moveTo>" + Run("."))
            + Paragraph(Deleted + """<w:r><w:delText>Ein Absatz, der gestrichen ist.</w:delText></w:r></w:del>""", """<w:rPr><w:del w:id="13" w:author="Jonas Weber"/></w:rPr>""")),
        Control("innovation",
            Paragraph(Run("Aus zwei Absätzen "), """<w:rPr><w:del w:id="14" w:author="Jonas Weber"/></w:rPr>""") + Paragraph(Run("wurde einer."))
            + Paragraph("""<w:commentRangeStart w:id="0"/>""" + Run("Die Abteilung in ") + """<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="City"><w:smartTag w:uri="x" w:element="place">""" + Run("München") + """</w:smartTag></w:smartTag><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>""" + Run(" zog um."))),
        Control("resources",
            Paragraph(Run("Zeile eins") + "<w:r><w:br/></w:r>" + Run("Zeile zwei"))
            + Paragraph(Run("Menge") + "<w:r><w:tab/></w:r>" + Run("Preis") + """<w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/></w:r>""" + Run("12\u00A0€".Replace('\u00A0', ' ')))));
}
