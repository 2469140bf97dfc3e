namespace Palmares.Search.Index;

/// <summary>Per document the few terms that weigh most in its title and summary, to find similar ones.</summary>
internal sealed class Traits(int[] starts, int[] terms)
{
    public ReadOnlySpan<int> Of(int document) => terms.AsSpan(starts[document]..starts[document + 1]);

    public static Traits Merge(IReadOnlyList<Traits> sources, TermUnion union, MergePlan plan)
    {
        var starts = new int[plan.Count + 1];
        var terms = new List<int>();
        foreach (var (source, old, target) in plan.Kept())
        {
            foreach (var term in sources[source].Of(old)) terms.Add(union.Targets[source][term]);
            starts[target + 1] = terms.Count;
        }
        return new(starts, [.. terms]);
    }

    public void Write(IndexWriter writer)
    {
        writer.Write(starts);
        writer.Write(terms);
    }

    public static Traits Read(IndexReader reader) => new(reader.ReadArray<int>(), reader.ReadArray<int>());
}
