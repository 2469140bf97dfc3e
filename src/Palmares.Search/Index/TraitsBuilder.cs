namespace Palmares.Search.Index;

internal sealed class TraitsBuilder(int documents)
{
    private const int MostPerDocument = 16;

    private readonly List<(int Term, long Weight)>?[] _candidates = new List<(int, long)>?[documents];

    public void Add(int document, int term, long weight) => (_candidates[document] ??= []).Add((term, weight));

    public Traits Build()
    {
        var starts = new int[documents + 1];
        var terms = new List<int>();
        for (var document = 0; document < documents; document++)
        {
            var best = (_candidates[document] ?? []).OrderByDescending(c => c.Weight).ThenBy(c => c.Term).Take(MostPerDocument);
            terms.AddRange(best.Select(c => c.Term).Order());
            starts[document + 1] = terms.Count;
        }
        return new(starts, [.. terms]);
    }
}
