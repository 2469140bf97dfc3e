using Palmares.Search.Index;

namespace Palmares.Search.Spelling;

/// <summary>Words of several segments and languages put together, to choose one of them.</summary>
internal sealed class Candidates(byte language)
{
    private readonly Dictionary<string, Candidate> _all = new(StringComparer.Ordinal);

    public void Add(SegmentView view, int id, int distance)
    {
        var index = view.Segment.Words;
        var documents = 0;
        for (var reader = index.Lists.Read(id); reader.MoveNext();) documents += Bits.Has(view.Live, reader.Document) ? 1 : 0;
        if (documents == 0) return;
        var word = index.Words.TextOf(id);
        var isOwn = index.Words.LanguageOf(id) == language;
        var spelling = index.Forms.Of(id) ?? word;
        if (!_all.TryGetValue(word, out var known)) known = new(word, spelling, distance, 0, false);
        _all[word] = known with
        {
            Documents = known.Documents + documents,
            IsOwn = known.IsOwn || isOwn,
            Spelling = isOwn && !known.IsOwn || WordForms.IsBetter(spelling, known.Spelling) ? spelling : known.Spelling,
        };
    }

    /// <summary>The least distance first, then the reader's language, then what more documents have; as it is usually written.</summary>
    public string? Best(int leastDocuments) => _all.Values
        .Where(candidate => candidate.Documents >= leastDocuments)
        .OrderBy(candidate => candidate.Distance)
        .ThenByDescending(candidate => candidate.IsOwn)
        .ThenByDescending(candidate => candidate.Documents)
        .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
        .FirstOrDefault()?.Spelling;

    private sealed record Candidate(string Word, string Spelling, int Distance, int Documents, bool IsOwn);
}
