using Palmares.Search.Analysis;

namespace Palmares.Search.Tests.Support;

/// <summary>Documents of few words and few values, so that chance makes them collide; the same for the same seed.</summary>
internal sealed class RandomLibrary(int seed)
{
    private static readonly string[] Words =
        ["pension", "pensions", "nursery", "nurseries", "accident", "contribution", "Rente", "Altersrente", "crèche", "guardería", "health", "salud", "santé", "work"];

    private readonly Random _random = new(seed);

    public static Analyzer Analyzer { get; } = new(Thesaurus.Empty);

    public List<SearchDocument> Documents(int count, int firstNumber = 1) => [.. Enumerable.Range(firstNumber, count).Select(Document)];

    public SearchDocument Document(int number) => new(
        number,
        [new(TextField.Title, Pick("en", "fr", "de", "es"), Text(1, 4)), new(TextField.Summary, Pick("en", "fr", "de", "es", "pt"), Text(0, 30))],
        Values(),
        _random.Next(5),
        _random.Next(4) == 0 ? null : _random.Next(2010, 2015))
    {
        Id = $"record-{number}",
    };

    public Dictionary<Facet, IReadOnlyList<string>> Values()
    {
        var values = new Dictionary<Facet, IReadOnlyList<string>>();
        foreach (var facet in Enum.GetValues<Facet>())
        {
            var some = Enumerable.Range(0, _random.Next(4)).Select(_ => $"{facet}-{_random.Next(6)}").ToList();
            if (some.Count > 0) values.Add(facet, some);
        }
        return values;
    }

    /// <summary>Choices in up to three facets, among them values that no document has.</summary>
    public Dictionary<Facet, IReadOnlyList<string>> Choices()
    {
        var choices = new Dictionary<Facet, IReadOnlyList<string>>();
        for (var i = _random.Next(4); i > 0; i--)
        {
            var facet = Pick(Enum.GetValues<Facet>());
            choices[facet] = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => $"{facet}-{_random.Next(7)}")];
        }
        return choices;
    }

    public string Text(int least, int most) => string.Join(' ', Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => Pick(Words)));

    public T Pick<T>(params T[] items) => items[_random.Next(items.Length)];

    public int Next(int below) => _random.Next(below);
}
