using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Palmares.Search.Analysis;
using Palmares.Search.Analysis.Stemming;
using Palmares.Search.Analysis.Words;
using static Palmares.Search.Tests.Analysis.AnalysisExtensions;

namespace Palmares.Search.Tests.Analysis;

public sealed class AnalysisProperties
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(1_000);

    private static readonly string[] Pieces =
    [
        "a", "s", "e", "x", "ue", "qu", "l'", "d’", "'s", "'", "’", "-", "\u2010", "&", ".", " ", "\n", "\0", "\ud800", "\udc00", "\ud83d\ude00", "\uffff", "\ufdd0",
        "\ud83f\udfff", "\u0301", "\u0308", "\u00ad", "\u200b", "\u200d", "\ufe0f", "ß", "É", "ï", "ñ", "ﬁ", "ﷺ", "½", "İ", "ı", "Ж", "ض", "ُ", "ส", "字", "한", "ᆨ", "𐐀", "9",
        "rente", "versicherung", "haus", "Arbeits", "unfall", "pension", "accident", "of", "du", "- und ", "-, ",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Choose(0, 30).SelectMany(count => Gen.ArrayOf(Gen.Elements(Pieces), count)).Select(string.Concat),
        Gen.Choose(0, 30).SelectMany(count => Gen.ArrayOf(Gen.Choose(0, 0xffff).Select(c => (char)c), count)).Select(chars => new string(chars)));

    private static readonly Gen<string> Languages = Gen.Elements("en", "fr", "de", "es", "pt");

    private static readonly Analyzer Analyzer = new(Load(
        """[{"id": "a", "labels": {"en": ["accident", "pension of accident"], "fr": ["accident du travail"], "de": ["Rente", "Unfallrente"], "es": ["a e"]}}]"""));

    [Fact]
    public void Any_string_is_analysed_and_offsets_lie_inside_it() => Hold((text, language) =>
    {
        var analysed = Analyzer.Analyze(text, language);
        return analysed.Tokens.All(token => token is { Start: >= 0, Length: > 0 } && token.Start + token.Length <= text.Length)
            && analysed.Concepts.All(match => match is { Position: >= 0, Length: > 0 } && match.Position + match.Length <= analysed.WordCount);
    });

    [Fact]
    public void Words_stand_in_order() => Hold((text, language) =>
    {
        var words = Analyzer.Analyze(text, language).Tokens.FindAll(token => token.Kind == TokenKind.Word);
        return words.Select(word => word.Position).SequenceEqual(Enumerable.Range(0, words.Count))
            && words.Zip(words.Skip(1)).All(pair => pair.First.Start <= pair.Second.Start && pair.First.Start + pair.First.Length <= pair.Second.Start + pair.Second.Length);
    });

    [Fact]
    public void Parts_and_variants_lie_in_their_word() => Hold((text, language) =>
    {
        var tokens = Analyzer.Analyze(text, language).Tokens;
        return tokens.TrueForAll(token => token.Kind is TokenKind.Word or TokenKind.Joined
            || tokens.Find(word => word.Position == token.Position) is { Kind: TokenKind.Word } word
            && token.Start >= word.Start && token.Start + token.Length <= word.Start + word.Length);
    });

    [Fact]
    public void Terms_are_letters_and_digits_that_folding_leaves_alone() => Hold((text, language) => Analyzer.Analyze(text, language).Tokens
        .SelectMany(token => new[] { token.Stem, token.Surface })
        .All(term => term.Length is > 0 and <= 64 && Diacritics.Fold(term) == term && term.EnumerateRunes().All(IsOfWord)));

    [Fact]
    public void Folding_twice_changes_nothing() => Hold((text, _) => Diacritics.Fold(Diacritics.Fold(text)) == Diacritics.Fold(text));

    [Fact]
    public void A_normal_surface_is_analysed_into_itself() => Hold((text, language) => Analyzer.Analyze(text, language).Tokens
        .Where(token => token.Kind == TokenKind.Word && token.Surface.IsNormalized(NormalizationForm.FormKC))
        .All(token => Analyzer.Analyze(token.Surface, "pt").Tokens is [var again] && again.Surface == token.Surface));

    [Fact]
    public void Any_query_has_the_words_of_the_text_it_is() => Hold((text, language) =>
        Analyzer.AnalyzeQuery(text).Words.Select(word => word.Surface)
            .SequenceEqual(Analyzer.Analyze(text, language).Tokens.Where(token => token.Kind == TokenKind.Word).Select(token => token.Surface)));

    [Fact]
    public void A_stemmer_takes_any_string() => Hold((text, language) => Stemmer.Stem(text, language).Length <= 2 * text.Length + 1);

    private static bool IsOfWord(Rune rune) => Rune.IsLetterOrDigit(rune) || Characters.IsMark(Rune.GetUnicodeCategory(rune));

    private static void Hold(Func<string, string, bool> property) =>
        Check.One(Many, Prop.ForAll(Texts.ToArbitrary(), Languages.ToArbitrary(), (text, language) =>
            property(text, language).ShouldBeTrue($"{language}: {string.Join(' ', text.Select(c => $"{(int)c:x4}"))}")));
}
