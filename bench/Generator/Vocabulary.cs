using Palmares.Domain.Shared;

namespace Palmares.Bench.Generator;

/// <summary>
/// The words of one language by frequency: the real ones of the field, then words made from their beginnings and endings, so
/// that the vocabulary grows with the library as real ones do.
/// </summary>
internal sealed class Vocabulary
{
    private const int Size = 25_000;

    private readonly Zipf _ranks;

    public Vocabulary(Language language, Random random)
    {
        var words = new List<string>(SourceTexts.WordsOf(language));
        Real = words.Count;
        var known = words.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var stems = words.Where(word => word.Length >= 6).ToList();
        while (words.Count < Size)
        {
            var (head, tail) = (stems[random.Next(stems.Count)], stems[random.Next(stems.Count)]);
            var word = head[..random.Next(3, head.Length - 1)] + tail[random.Next(2, tail.Length - 2)..].ToLowerInvariant();
            if (word.Length <= 16 && known.Add(word)) words.Add(word);
        }
        Words = words;
        _ranks = new(words.Count);
    }

    /// <summary>The most frequent first.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>How many of them come from the reference data.</summary>
    public int Real { get; }

    public string Draw(Random random) => Words[_ranks.Draw(random)];
}
