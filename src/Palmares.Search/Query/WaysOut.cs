using Palmares.Search.Index;
using Palmares.Search.Spelling;

namespace Palmares.Search.Query;

/// <summary>
/// Tries what is near a request and keeps what finds something. Every count is that of running the very request that is
/// offered, so it cannot be wrong.
/// </summary>
internal sealed class WaysOut(QueryReader reader, Snapshot snapshot, SearchRequest request, Func<SearchRequest, int> count)
{
    private readonly List<WayOut> _found = [];
    private readonly SearchRequest _first = request with { Skip = 0 };

    public IReadOnlyList<WayOut> Find()
    {
        var query = reader.Read(request.Text, request.Language);
        CorrectWords(query);
        OpenFacets();
        LeaveWordsOut(query);
        return [.. _found.OrderBy(way => way.Kind).ThenByDescending(way => way.Count)];
    }

    private void CorrectWords(ReadQuery query)
    {
        var corrector = new Corrector(snapshot, Languages.CodeOf(request.Language));
        foreach (var word in query.RequiredWords)
        {
            if (corrector.Nearest(word) is not { } suggested) continue;
            var text = string.Concat(request.Text.AsSpan(0, word.Start), suggested, request.Text.AsSpan(word.Start + word.Length));
            Try(new(WayOutKind.CorrectedWord, _first with { Text = text }, 0) { Word = word.Typed, Suggested = suggested });
        }
    }

    private void OpenFacets()
    {
        var chosen = request.Choices.Where(choice => choice.Value.Count > 0).Select(choice => choice.Key).ToList();
        foreach (var facet in chosen)
        {
            var others = request.Choices.Where(choice => choice.Key != facet).ToDictionary();
            Try(new(WayOutKind.WithoutFacet, _first with { Choices = others }, 0) { Facet = facet });
        }
        if (chosen.Count > 1) Try(new(WayOutKind.WithoutChoices, _first with { Choices = new Dictionary<Facet, IReadOnlyList<string>>() }, 0));
        if (chosen.Count > 0 && !string.IsNullOrWhiteSpace(request.Text)) Try(new(WayOutKind.WithoutWords, _first with { Text = "" }, 0));
    }

    private void LeaveWordsOut(ReadQuery query)
    {
        if (query.Phrases.Count > 0) Try(new(WayOutKind.WithoutQuotes, _first with { Text = Tidy(QueryMarks.WithoutQuotes(request.Text)) }, 0));
        var parts = Parts(query).ToList();
        if (parts.Count < 2) return;
        foreach (var (start, end) in parts)
            Try(new(WayOutKind.WithoutWord, _first with { Text = Tidy(request.Text.Remove(start, end - start)) }, 0) { Word = request.Text[start..end] });
        if (parts.Count == 2 || _found.Exists(way => way.Kind == WayOutKind.WithoutWord)) return;
        foreach (var word in parts.Select(part => request.Text[part.Start..part.End]).Where(word => word[0] != '-'))
            Try(new(WayOutKind.OnlyWord, _first with { Text = word }, 0) { Word = word });
    }

    /// <summary>Where the words that matter, phrases and exclusions stand in the text, signs and quotes included.</summary>
    private IEnumerable<(int Start, int End)> Parts(ReadQuery query)
    {
        var marks = QueryMarks.Read(request.Text);
        return query.RequiredWords
            .Concat(query.Phrases.Select(phrase => phrase.Words[0]))
            .Concat(query.Excluded.Select(term => term.Word))
            .Concat(query.ExcludedPhrases.Select(phrase => phrase.Words[0]))
            .Select(marks.ExtentOf)
            .Distinct()
            .OrderBy(extent => extent.Start);
    }

    private void Try(WayOut way)
    {
        if (string.IsNullOrWhiteSpace(way.Request.Text) && way.Kind is not (WayOutKind.WithoutWords or WayOutKind.WithoutFacet or WayOutKind.WithoutChoices)) return;
        if (count(way.Request) is var records and > 0) _found.Add(way with { Count = records });
    }

    private static string Tidy(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
