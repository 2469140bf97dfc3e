namespace Palmares.Search.Analysis.Stemming;

/// <summary>
/// The Snowball stemmers, version 3 rules (snowballstem.org), written anew. Takes lower-case NFC words; the stem
/// keeps its diacritics.
/// </summary>
internal static class Stemmer
{
    /// <summary>Longer "words" are no words of any of the languages: they are left as they are, which keeps the work linear.</summary>
    public const int LongestWord = 255;

    /// <summary>The stem; the word itself in a language that is not stemmed.</summary>
    public static string Stem(ReadOnlySpan<char> word, string language)
    {
        if (word.Length > LongestWord) return new(word);
        Span<char> buffer = stackalloc char[2 * LongestWord + 2];
        word.CopyTo(buffer);
        var stem = new StemWord(buffer, word.Length);
        switch (language)
        {
            case "en": EnglishStemmer.Stem(ref stem); break;
            case "fr": FrenchStemmer.Stem(ref stem); break;
            case "de": GermanStemmer.Stem(ref stem); break;
            case "es": SpanishStemmer.Stem(ref stem); break;
        }
        return new(stem.Text);
    }
}
