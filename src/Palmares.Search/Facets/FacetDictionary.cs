namespace Palmares.Search.Facets;

/// <summary>
/// Every value of every facet with a small id, given once and kept. Immutable: a new value makes a new dictionary
/// in which the old ids still stand, so that segments built with the old one stay valid.
/// </summary>
internal sealed class FacetDictionary
{
    public static readonly Facet[] Facets = Enum.GetValues<Facet>();

    public static readonly FacetDictionary Empty = new([]);

    private readonly FacetValue[] _values;
    private readonly Dictionary<FacetValue, int> _ids;
    private readonly int[][] _ordered;

    public FacetDictionary(FacetValue[] values)
    {
        _values = values;
        _ids = new(values.Length);
        for (var id = 0; id < values.Length; id++) _ids.Add(values[id], id);
        _ordered = [.. Facets.Select(facet => IdsInOrder(facet, values))];
    }

    public int Count => _values.Length;

    public IReadOnlyList<FacetValue> Values => _values;

    public FacetValue this[int id] => _values[id];

    /// <summary>A facet's ids by their values in ordinal order.</summary>
    public ReadOnlySpan<int> IdsOf(Facet facet) => _ordered[(int)facet];

    /// <summary>The id of a value, or -1 where no document has ever had it.</summary>
    public int Find(Facet facet, string value) => _ids.GetValueOrDefault(new(facet, value), -1);

    /// <summary>This dictionary, or one that also knows the values of <paramref name="documents"/>.</summary>
    public FacetDictionary With(IEnumerable<SearchDocument> documents)
    {
        var added = new List<FacetValue>();
        var seen = new HashSet<FacetValue>();
        foreach (var document in documents)
        {
            foreach (var (facet, values) in document.Values)
            {
                foreach (var value in values)
                {
                    var entry = new FacetValue(facet, value);
                    if (!_ids.ContainsKey(entry) && seen.Add(entry)) added.Add(entry);
                }
            }
        }
        return added.Count == 0 ? this : new([.. _values, .. added]);
    }

    private static int[] IdsInOrder(Facet facet, FacetValue[] values) =>
        [.. Enumerable.Range(0, values.Length).Where(id => values[id].Facet == facet).OrderBy(id => values[id].Value, StringComparer.Ordinal)];
}
