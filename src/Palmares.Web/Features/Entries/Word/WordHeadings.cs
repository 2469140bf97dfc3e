using System.Text;
using Palmares.Domain.Competitions;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared.Entries;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Entries.Word;

/// <summary>The form's own words, to be told from what authors wrote: headings of fields, of pages, and instructions, in four languages.</summary>
internal sealed class WordHeadings
{
    private readonly Dictionary<string, EntryField?> _headings = [];
    private readonly HashSet<string> _instructions = [];

    public WordHeadings(WordFormTexts texts)
    {
        foreach (var t in Languages.All.Select(texts.In))
        {
            _headings.TryAdd(Folded(WordFormTexts.Title(t)), null);
            foreach (var page in FormPart.All.Where(page => page.Fields.Count > 1)) _headings.TryAdd(Folded(FormWords.Title(page, t)), null);
            foreach (var field in EntryFields.All)
            {
                _headings[Folded(WordFormTexts.Heading(field, t))] = field;
                _headings[Folded(EntryWords.Of(field, t))] = field;
                _instructions.Add(Folded(FormWords.Hint(field, t)));
                _instructions.Add(Folded(WordFormTexts.Placeholder(field, t)));
                if (WordFormTexts.Criterion(field, t) is { Length: > 0 } criterion) _instructions.Add(Folded(criterion));
            }
            foreach (var text in WordFormTexts.HowTo(RuleSet.Reference, t)) _instructions.Add(Folded(text));
        }
    }

    public bool IsOne(string text) => _headings.ContainsKey(Folded(text));

    /// <summary>Null for headings of several fields.</summary>
    public EntryField? Find(string text) => _headings.GetValueOrDefault(Folded(text));

    public bool IsInstruction(WordParagraph paragraph) =>
        paragraph.Style is "form instruction" or "form criterion" or "subtitle" or "title" || _instructions.Contains(Folded(paragraph.Text));

    /// <summary>Letters and figures only, without the number of a section and the marks of emphasis.</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
            if (char.IsLetterOrDigit(letter) && (folded.Length > 0 || char.IsLetter(letter))) folded.Append(char.ToLowerInvariant(letter));
        return folded.ToString();
    }
}
