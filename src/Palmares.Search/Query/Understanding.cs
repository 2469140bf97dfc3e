using Palmares.Search.Analysis;
using Palmares.Search.Index;
using Palmares.Search.Spelling;

namespace Palmares.Search.Query;

/// <summary>
/// A query read against a snapshot: its terms with their lists, and where a word finds nothing at all, its nearest neighbour
/// in its place, said openly.
/// </summary>
internal sealed class Understanding
{
    private const int FewHits = 2;
    private const int FarMore = 20;

    private readonly Snapshot _snapshot;
    private readonly byte _language;
    private readonly Corrector _corrector;
    private readonly List<Correction> _corrections = [];

    public Understanding(Snapshot snapshot, QueryReader reader, string text, string language)
    {
        _snapshot = snapshot;
        _language = Languages.CodeOf(language);
        _corrector = new(snapshot, _language);
        Query = reader.Read(text, language);
        Required = ListsOf(Query);
        if (NamedDocuments.AreIn(snapshot, Query)) return;
        if (Correct(text) is not { } corrected) return;
        Query = reader.Read(corrected, language);
        Required = ListsOf(Query);
    }

    public ReadQuery Query { get; }

    public IReadOnlyList<TermLists> Required { get; }

    public QueryReading Reading => new(Query.Concepts, _corrections) { Unread = Query.Unread, Query = Query };

    /// <summary>
    /// Where next to nothing was found: neighbours that far more documents have, of words that hardly any has. They are only
    /// offered.
    /// </summary>
    public void SuggestFor(int total)
    {
        if (total > FewHits || _corrections.Count > 0 || NamedDocuments.AreIn(_snapshot, Query)) return;
        foreach (var lists in Required.Where(lists => !lists.FindsMoreThan(FewHits)))
        {
            if (_corrector.Nearest(lists.Term.Word, FarMore) is { } suggested) _corrections.Add(new(lists.Term.Word.Typed, suggested, Applied: false));
        }
    }

    /// <summary>
    /// The text with every word that finds nothing replaced by its neighbour, or a compound by its parts; null where there is
    /// nothing to replace.
    /// </summary>
    private string? Correct(string text)
    {
        var corrected = text;
        foreach (var lists in Required.OrderByDescending(lists => lists.Term.Word.Start))
        {
            var word = lists.Term.Word;
            if (!IsWrong(lists) || (_corrector.Nearest(word) ?? _corrector.Parts(word)) is not { } suggested) continue;
            corrected = string.Concat(corrected.AsSpan(0, word.Start), suggested, corrected.AsSpan(word.Start + word.Length));
            _corrections.Insert(0, new(word.Typed, suggested, Applied: true));
        }
        return _corrections.Count > 0 ? corrected : null;
    }

    /// <summary>Whether nothing has the word; or nothing has it as written, and no English word is written so.</summary>
    private static bool IsWrong(TermLists lists) =>
        !lists.FindsAnything() || Misspelling.IsCertain(lists.Term.Word.Surface) && !lists.FindsExactly();

    private TermLists[] ListsOf(ReadQuery query) => [.. query.Required.Select(term => new TermLists(_snapshot, term, _language))];
}
