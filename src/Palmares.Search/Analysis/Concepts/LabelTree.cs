using Palmares.Search.Analysis.Words;

namespace Palmares.Search.Analysis.Concepts;

/// <summary>
/// Builds the tree of a language's labels. Words that only link others are left out, as they are in texts ("accident du
/// travail"); those at a label's ends are part of its meaning ("sous condition de ressources").
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
        var chains = tokens.FindAll(token => token.Kind == TokenKind.Joined);
        if (words.Count == 0) return;
        var first = words.FindIndex(word => !word.IsLink);
        var last = words.FindLastIndex(word => !word.IsLink);
        var steps = words.Where((word, i) => !word.IsLink || i < first || i > last).ToList();
        var end = new LabelEnd(conceptId, string.Join(' ', words.Select(word => word.Surface)), InCapitals: words is [{ IsStopWord: true }]);
        root.Add(steps, end);
        root.Add(steps.Select(word => VariantOf(word, tokens)), end);
        if (chains.Count > 0) root.Add(WithChainsJoined(steps, chains), end);
    }

    private static IEnumerable<Token> WithChainsJoined(List<Token> words, List<Token> chains) => words
        .Where(word => !chains.Exists(chain => Covers(chain, word)))
        .Concat(chains)
        .OrderBy(token => token.Position);

    private static Token VariantOf(Token word, List<Token> tokens)
    {
        var variant = tokens.FindIndex(token => token.Kind == TokenKind.Variant && token.Position == word.Position);
        return variant < 0 ? word : tokens[variant];
    }

    private static bool Covers(Token chain, Token word) => word.Start >= chain.Start && word.Start < chain.Start + chain.Length;
}
