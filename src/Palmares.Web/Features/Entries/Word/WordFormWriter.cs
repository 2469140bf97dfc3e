using System.Xml.Linq;
using Palmares.Domain.Competitions;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared.Entries;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Localization;
using static Palmares.Web.Features.Entries.Word.WordXml;

namespace Palmares.Web.Features.Entries.Word;

/// <summary>What is filled into the form.</summary>
/// <param name="EntryNumber">Null for the empty form.</param>
/// <param name="Revisions">Of the fields as they are filled in, so that the way back notices who wrote meanwhile.</param>
public sealed record WordForm(EntryContent Content, RuleSet Rules, int? EntryNumber, IReadOnlyDictionary<EntryField, int> Revisions)
{
    public static readonly WordForm Empty = new(EntryContent.Empty, RuleSet.Reference, null, new Dictionary<EntryField, int>());
}

/// <summary>
/// Writes the official form as a document for word processors: a heading, an instruction and a content control for every
/// field, in the reader's language; what the author wrote in the entry's.
/// </summary>
public sealed class WordFormWriter(WordFormTexts texts, CatalogueSource source)
{
    public byte[] Write(WordForm form, Language language)
    {
        var t = texts.In(language);
        var prose = new WordProse(form.Content.Language is { } written ? WordLanguages.Of(written) : null);
        var body = Element("body", Paragraph("Title", Run(WordFormTexts.Title(t))),
            form.EntryNumber is { } number ? Paragraph("Subtitle", Run(t["Entry {0}", Localizer.Year(number)])) : null,
            WordFormTexts.HowTo(form.Rules, t).Select(text => Paragraph("FormInstruction", Run(text))),
            FormPart.All.SelectMany(page => Page(page, form, prose, t)),
            Element("sectPr", Element("footerReference", new XAttribute(W + "type", "default"), new XAttribute(R + "id", "rFooter")),
                Element("pgSz", new XAttribute(W + "w", 11906), new XAttribute(W + "h", 16838)),
                Element("pgMar", new[] { "top", "right", "bottom", "left" }.Select(side => new XAttribute(W + side, 1304)), new[] { "header", "footer" }.Select(part => new XAttribute(W + part, 708)), new XAttribute(W + "gutter", 0))));
        return WordParts.Pack(new(body, prose.Links, prose.Lists, language, WordFormTexts.Title(t), WordBase.Properties(form)));
    }

    private IEnumerable<XElement> Page(FormPart page, WordForm form, WordProse prose, Localizer t)
    {
        var isOne = page.Fields.Count == 1;
        if (!isOne) yield return Paragraph("Heading1", Run(FormWords.Title(page, t)));
        foreach (var field in page.Fields)
        {
            yield return Paragraph(isOne ? "Heading1" : "Heading2", Run(WordFormTexts.Heading(field, t)));
            if (WordFormTexts.Criterion(field, t) is { Length: > 0 } criterion) yield return Paragraph("FormCriterion", Run(criterion));
            if (!field.IsCounted()) yield return Paragraph("FormInstruction", Run(FormWords.Hint(field, t)));
            foreach (var element in Control(field, form.Content, prose, t)) yield return element;
        }
    }

    private IEnumerable<XElement> Control(EntryField field, EntryContent content, WordProse prose, Localizer t) => field switch
    {
        EntryField.Topics => source.Current.Topics.Select(topic => WordControls.Tick(topic.Id, topic.Names.For(t.Language).Text, content.Topics.Contains(topic.Id))),
        EntryField.Language => [WordControls.Choice(field, Languages.All.Select(choice => (choice.Code(), t.LanguageName(choice.Code()))), content[field], t)],
        EntryField.Partners => [WordControls.Field(field, content.Partners.Select(id => prose.Line(Partner(id, t))), t)],
        _ when field.IsCounted() => [WordControls.Text(field, prose.Paragraphs(content[field]), t)],
        _ => [WordControls.Field(field, content[field].Length == 0 ? [] : [prose.Line(content[field])], t)],
    };

    private string Partner(string id, Localizer t) => source.Current.Institution(id) is { } institution ? $"{institution.Names.For(t.Language).Text} [{id}]" : $"[{id}]";
}
