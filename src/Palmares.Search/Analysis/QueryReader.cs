namespace Palmares.Search.Analysis;

/// <summary>Puts the analyses of one query in several languages together. Their words are the same; stems, parts and concepts differ.</summary>
internal static class QueryReader
{
    public static AnalysedQuery Read(string text, IReadOnlyList<(string Language, AnalysedText Text)> readings)
    {
        var words = readings[0].Text.Tokens.Where(token => token.Kind == TokenKind.Word);
        return new([.. words.Select(word => ReadWord(text, word, readings))], ReadConcepts(readings));
    }

    private static QueryWord ReadWord(string text, Token word, IReadOnlyList<(string Language, AnalysedText Text)> readings)
    {
        var stems = readings.SelectMany(reading => reading.Text.Tokens
            .Where(token => token.Position == word.Position || IsJoinedFrom(token, word))
            .Select(token => new QueryStem(reading.Language, token.Stem, token.Kind, token.IsStopWord)));
        return new(text.Substring(word.Start, word.Length), word.Surface, word.Position, word.Start, word.Length, [.. stems]);
    }

    private static bool IsJoinedFrom(Token joined, Token word) =>
        joined.Kind == TokenKind.Joined && joined.Start <= word.Start && joined.Start + joined.Length >= word.Start + word.Length;

    /// <summary>Each match once; one within a longer one is left out ("pension" in "survivors' pension"), in whatever language they are.</summary>
    private static List<ConceptMatch> ReadConcepts(IReadOnlyList<(string Language, AnalysedText Text)> readings)
    {
        var matches = readings.SelectMany(reading => reading.Text.Concepts).Distinct().OrderBy(match => match.Position).ToList();
        return matches.FindAll(match => !matches.Exists(other => other.Length > match.Length
            && other.Position <= match.Position && other.Position + other.Length >= match.Position + match.Length));
    }
}
