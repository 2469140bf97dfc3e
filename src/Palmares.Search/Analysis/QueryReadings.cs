namespace Palmares.Search.Analysis;

/// <summary>Puts the analyses of one query in several languages together. Their words are the same; stems, parts and concepts differ.</summary>
internal static class QueryReadings
{
    public static AnalysedQuery Unite(string text, IReadOnlyList<(string Language, AnalysedText Text)> readings)
    {
        var stems = new List<QueryStem>[readings[0].Text.WordCount];
        for (var position = 0; position < stems.Length; position++) stems[position] = [];
        foreach (var (language, analysed) in readings) AddStems(language, analysed.Tokens, stems);
        var words = readings[0].Text.Tokens
            .Where(token => token.Kind == TokenKind.Word)
            .Select(token => new QueryWord(
                text.Substring(token.Start, token.Length), token.Surface, token.Position, token.Start, token.Length, stems[token.Position]));
        return new([.. words], UniteConcepts(readings));
    }

    /// <summary>A joined form goes to each of the words that are joined.</summary>
    private static void AddStems(string language, List<Token> tokens, List<QueryStem>[] stems)
    {
        Token? joined = null;
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Joined) joined = token;
            else stems[token.Position].Add(new(language, token.Stem, token.Kind, token.IsStopWord));
            if (joined is { } whole && token.Kind is TokenKind.Word or TokenKind.Joined && token.Start + token.Length <= whole.Start + whole.Length)
                stems[token.Position].Add(new(language, whole.Stem, TokenKind.Joined, false));
        }
    }

    /// <summary>Each match once; one within a longer one is left out ("pension" in "survivors' pension"), in whatever language they are.</summary>
    private static List<ConceptMatch> UniteConcepts(IReadOnlyList<(string Language, AnalysedText Text)> readings)
    {
        var united = new List<ConceptMatch>();
        var farthest = default(ConceptMatch);
        var matches = readings.SelectMany(reading => reading.Text.Concepts).Distinct();
        foreach (var match in matches.OrderBy(match => match.Position).ThenByDescending(match => match.Length))
        {
            if (End(farthest) >= End(match) && farthest.Length > match.Length) continue;
            if (End(match) > End(farthest)) farthest = match;
            united.Add(match);
        }
        return united;
    }

    private static int End(ConceptMatch match) => match.Position + match.Length;
}
