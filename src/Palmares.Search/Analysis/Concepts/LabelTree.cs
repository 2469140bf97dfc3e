using Palmares.Search.Analysis.Words;

namespace Palmares.Search.Analysis.Concepts;

/// <summary>
/// Builds the tree of a language's labels. Stop words between the words of a label are left out, as they are in texts
/// ("accident du travail"); those at its ends are part of its meaning ("just transition", "opt out").
/// </summary>
internal static class LabelTree
{
    public static LabelNode Of(Thesaurus thesaurus, LanguageWords words)
    {
        var root = new LabelNode();
        var analysed = new AnalysedText();
        foreach (var concept in thesaurus.Concepts)
        {
            foreach (var label in concept.Labels.GetValueOrDefault(words.Language, []))
            {
                Tokenizer.Tokenize(label, words, analysed);
                Add(root, concept.Id, analysed.Tokens);
            }
        }
        return root;
    }

    private static void Add(LabelNode root, string conceptId, List<Token> tokens)
    {
        var words = tokens.FindAll(token => token.Kind == TokenKind.Word);
        var links = tokens.FindAll(token => token.Kind == TokenKind.Joined);
        if (words.Count == 0) return;
        var first = words.FindIndex(Tells);
        var last = words.FindLastIndex(Tells);
        var steps = words.Where((word, i) => Tells(word) || i < first || i > last).ToList();
        var end = new LabelEnd(conceptId, InCapitals: words is [{ IsStopWord: true }]);
        root.Add(steps.Select(word => word.Stem), end);
        root.Add(steps.Select(word => VariantOf(word, tokens)), end);
        if (links.Count > 0) root.Add(WithLinksJoined(steps, links), end);

        bool Tells(Token word) => !word.IsStopWord || links.Exists(link => Covers(link, word));
    }

    private static IEnumerable<string> WithLinksJoined(List<Token> words, List<Token> links) => words
        .Where(word => !links.Exists(link => Covers(link, word)))
        .Concat(links)
        .OrderBy(token => token.Position)
        .Select(token => token.Stem);

    private static string VariantOf(Token word, List<Token> tokens)
    {
        var variant = tokens.FindIndex(token => token.Kind == TokenKind.Variant && token.Position == word.Position);
        return variant < 0 ? word.Stem : tokens[variant].Stem;
    }

    private static bool Covers(Token link, Token word) => word.Start >= link.Start && word.Start < link.Start + link.Length;
}
