using Palmares.Bench.Generator;
using Palmares.Domain.Shared;
using Palmares.Search;

namespace Palmares.Bench.Queries;

/// <summary>
/// Queries of words that each find about the same share of the library: half of them one word, half two that are found
/// together at least once a page, where the library has such.
/// </summary>
internal sealed class Band
{
    private const int WordsTried = 4_000;
    private const int MostWords = 40;
    private const int PairsTried = 400;
    private const int Rows = 20;

    private readonly SearchIndex _index;

    private Band(SearchIndex index, string name, double low, double high) => (_index, Name, Low, High) = (index, name, low, high);

    public string Name { get; }

    public bool IsCommon => Low > 0.2;

    public List<Query> Queries { get; } = [];

    private double Low { get; }

    private double High { get; }

    /// <summary>Words in about 1, 10 and 30 % of the records, in all four languages.</summary>
    public static IReadOnlyList<Band> Of(SearchIndex index, IReadOnlyList<Vocabulary> vocabularies)
    {
        Band[] bands = [new(index, "1 %", 0.007, 0.014), new(index, "10 %", 0.08, 0.13), new(index, "30 %", 0.24, 0.38)];
        for (var at = 0; at < vocabularies.Count; at++)
        {
            var language = Languages.All[at];
            var shares = vocabularies[at].Words.Take(WordsTried)
                .Select(word => (Word: word, Share: Total(index, language, word) / (double)index.Count)).ToList();
            foreach (var band in bands)
                band.Add(language, [.. shares.Where(word => word.Share >= band.Low && word.Share <= band.High).Select(word => word.Word).Take(MostWords)]);
        }
        return bands;
    }

    private void Add(Language language, List<string> words)
    {
        Queries.AddRange(words.Select(word => new Query(language, word)));
        var random = new Random(words.Count);
        for (int tried = 0, found = 0; tried < PairsTried && found < words.Count && words.Count > 1; tried++)
        {
            var pair = $"{words[random.Next(words.Count)]} {words[random.Next(words.Count)]}";
            if (Total(_index, language, pair) < Rows) continue;
            Queries.Add(new(language, pair));
            found++;
        }
    }

    private static int Total(SearchIndex index, Language language, string text)
        => index.Search(new SearchRequest { Text = text, Language = language.Code(), Take = 0 }).Total;
}
