using System.Text;
using Palmares.Search.Analysis;
using Palmares.Search.Index;

namespace Palmares.Search.Spelling;

/// <summary>Goes on with what is being typed. Every count is that of searching for the completed text.</summary>
internal sealed class Completer(Snapshot snapshot, Analyzer analyzer, ConceptLabels labels, string language, Func<string, int> count)
{
    private const int LongestTyped = 100;
    private const int MostTitles = 3;

    public IReadOnlyList<Completion> Complete(string typed, int take)
    {
        var begun = typed.TrimStart();
        if (begun.Length > LongestTyped) begun = begun[..LongestTyped];
        var analysed = analyzer.Analyze(begun, language);
        var folded = Folding.Of(analysed);
        if (folded.Length == 0 || take <= 0) return [];
        // Of a word that is finished (a space follows) only longer texts are completions.
        var last = analysed.Tokens.Last(token => token.Kind == TokenKind.Word);
        var isFinished = last.Start + last.Length < begun.Length;
        var terms = labels.StartingWith(folded, language)
            .Take(take)
            .Select(label => new Completion(label, CompletionKind.Concept, 0))
            .Concat(isFinished ? [] : Words(begun[..last.Start], last.Surface, take))
            .DistinctBy(term => Folding.Of(analyzer, term.Text, language));
        var titles = Titles(folded + (isFinished ? " " : ""), take);
        var found = Counted(terms).OrderByDescending(term => term.Count).ThenBy(term => term.Text.Length).ThenBy(term => term.Text, StringComparer.Ordinal).ToList();
        return [.. found.Take(Math.Max(take - Math.Min(titles.Count, MostTitles), 0)), .. titles.Take(Math.Max(take - found.Count, MostTitles))];
    }

    private IEnumerable<Completion> Words(string before, string beginning, int take) =>
        new WordCompletion(snapshot, analyzer, Languages.CodeOf(language)).Find(beginning, take)
            .Select(word => new Completion(before + word, CompletionKind.Word, 0));

    private List<Completion> Titles(string folded, int take) => [.. snapshot.Views
        .SelectMany(view => view.Segment.Titles.Find(Encoding.UTF8.GetBytes(folded), asPrefix: true)
            .Where(title => Bits.Has(view.Live, title.Document))
            .Select(title => (title.Text, IsOwn: title.Language == Languages.CodeOf(language), Number: view.Segment.Documents.Numbers[title.Document])))
        .OrderByDescending(title => title.IsOwn)
        .ThenBy(title => title.Text, StringComparer.Ordinal)
        .ThenBy(title => title.Number)
        .DistinctBy(title => title.Number)
        .Take(take)
        .Select(title => new Completion(title.Text, CompletionKind.Title, count(title.Text)) { Number = title.Number })];

    private IEnumerable<Completion> Counted(IEnumerable<Completion> terms) =>
        terms.Select(term => term with { Count = count(term.Text) }).Where(term => term.Count > 0);
}
