using Palmares.Search.Analysis.Words;

namespace Palmares.Search.Analysis.Concepts;

/// <summary>Builds the tree of a language's labels. Stop words of a label are left out, as they are in texts ("accident du travail").</summary>
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
        var telling = words.FindAll(word => !word.IsStopWord || links.Exists(link => Covers(link, word)));
        if (telling.Count > 0) root.Add(telling.Select(word => word.Stem), new(conceptId, false));
        else if (words.Count > 0) root.Add(words.Select(word => word.Stem), new(conceptId, true));
        if (links.Count > 0) root.Add(WithLinksJoined(telling, links), new(conceptId, false));
    }

    private static IEnumerable<string> WithLinksJoined(List<Token> words, List<Token> links) => words
        .Where(word => !links.Exists(link => Covers(link, word)))
        .Concat(links)
        .OrderBy(token => token.Position)
        .Select(token => token.Stem);

    private static bool Covers(Token link, Token word) => word.Start >= link.Start && word.Start < link.Start + link.Length;
}
