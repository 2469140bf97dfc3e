using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared.Entries;
using Palmares.Web.Features.Shared.Files.Inspection;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Entries.Word;

/// <summary>A field of an uploaded form.</summary>
/// <param name="Text">As the field would hold it.</param>
/// <param name="Unread">Lines of a choice that name nothing known.</param>
/// <param name="Lost">What stood there and cannot be kept.</param>
public sealed record WordField(EntryField Field, string Text, IReadOnlyList<string> Unread, IReadOnlyDictionary<WordLoss, int> Lost);

/// <param name="Fields">Those that were found, in the form's order.</param>
/// <param name="Elsewhere">Texts that stand in no field.</param>
/// <param name="EntryNumber">Of the entry it was downloaded from, where it says so.</param>
/// <param name="Revisions">Of the fields when it was downloaded.</param>
public sealed record WordReading(IReadOnlyList<WordField> Fields, IReadOnlyList<string> Elsewhere, int? EntryNumber, IReadOnlyDictionary<EntryField, int> Revisions)
{
    public WordField? this[EntryField field] => Fields.FirstOrDefault(found => found.Field == field);
}

/// <summary>
/// Reads the official form back. A field is what stands in its content control or, since word processors may drop or shorten
/// those, under its heading in any of the four languages.
/// </summary>
public sealed class WordFormReader(WordFormTexts texts, CatalogueSource source)
{
    /// <exception cref="FileRefused">No document, or one that runs, loads or breaks; "form-foreign": no field of the form is in it.</exception>
    public WordReading Read(string name, ReadOnlyMemory<byte> content)
    {
        if (FileInspection.Inspect(name, content).Kind != FileKind.Docx) throw new FileRefused("form-foreign");
        // Once more from the bytes: the inspection drops properties, one of which says what the form was made from.
        var outline = new WordOutline(OfficePackage.Read(content));
        var headings = new WordHeadings(texts);
        var (paragraphs, elsewhere) = Sorted(outline, headings);
        if (paragraphs.Count == 0 && outline.Ticks.Count == 0) throw new FileRefused("form-foreign");

        var values = new WordChoices(texts, source.Current);
        var fields = EntryFields.All
            .Where(field => paragraphs.ContainsKey(field) || (field == EntryField.Topics && outline.Ticks.Count > 0))
            .Select(field => values.Read(field, paragraphs.GetValueOrDefault(field) ?? [], outline.Ticks));
        return new([.. fields], elsewhere, outline.Base.Entry, outline.Base.Revisions);
    }

    private static (Dictionary<EntryField, List<WordParagraph>> Fields, List<string> Elsewhere) Sorted(WordOutline outline, WordHeadings headings)
    {
        var fields = new Dictionary<EntryField, List<WordParagraph>>();
        var elsewhere = new List<string>();
        var hasTags = outline.Paragraphs.Any(paragraph => paragraph.Tagged is not null);
        EntryField? under = null;
        foreach (var paragraph in outline.Paragraphs)
        {
            if (paragraph.Tagged is null && (paragraph.IsHeading || !hasTags) && headings.IsOne(paragraph.Text))
            {
                under = headings.Find(paragraph.Text);
                if (under is { } begun && !fields.ContainsKey(begun)) fields[begun] = [];
            }
            else if (headings.IsInstruction(paragraph))
            {
                if (paragraph.Tagged is { } empty) fields.TryAdd(empty, []);
            }
            else if ((paragraph.Tagged ?? under) is { } field) (fields.TryGetValue(field, out var found) ? found : fields[field] = []).Add(paragraph);
            else if (paragraph.Text.Length > 0) elsewhere.Add(paragraph.Text);
        }
        return (fields, elsewhere);
    }
}
