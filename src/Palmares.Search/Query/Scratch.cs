using Palmares.Search.Facets;
using Palmares.Search.Index;

namespace Palmares.Search.Query;

/// <summary>
/// The working memory of one search, kept and used again: a search allocates its answer and little else. Sets and arrays
/// are as large as the snapshot it was rented for.
/// </summary>
internal sealed class Scratch
{
    private readonly ulong[]?[] _passing = new ulong[FacetDictionary.Facets.Length][];
    private int _capacity;
    private int _values;
    private ulong[] _matches = [];
    private ulong[] _hits = [];
    private ulong[] _others = [];
    private int[] _documents = [];
    private int[] _hitCounts = [];
    private int[] _choiceCounts = [];
    private int[] _sums = [];
    private int[] _scores = [];
    private ulong[] _term = [];

    private int Words => Bits.WordsFor(_capacity);

    /// <summary>What the words match, before any choice.</summary>
    public Span<ulong> Matches => _matches.AsSpan(0, Words);

    /// <summary>What is left of it under all choices.</summary>
    public Span<ulong> Hits => _hits.AsSpan(0, Words);

    public Span<ulong> Others => _others.AsSpan(0, Words);

    /// <summary>The documents of the term being read. Clear between terms.</summary>
    public Span<ulong> Term => _term.AsSpan(0, Words);

    /// <summary>The weighted occurrences of the term being read. Zero between terms.</summary>
    public Span<int> Sums => _sums.AsSpan(0, _capacity);

    /// <summary>The scores so far; meaningful only where <see cref="Matches"/> is set.</summary>
    public Span<int> Scores => _scores.AsSpan(0, _capacity);

    public Span<int> Documents => _documents.AsSpan(0, _capacity);

    public Span<int> HitCounts => _hitCounts.AsSpan(0, _values);

    public Span<int> ChoiceCounts => _choiceCounts.AsSpan(0, _values);

    /// <summary>Makes room for a snapshot and clears what a search expects to be clear.</summary>
    public void Fit(Snapshot snapshot)
    {
        _capacity = snapshot.Capacity;
        _values = snapshot.Facets.Count;
        if (_documents.Length < _capacity)
        {
            var room = Bits.RoundUp(_capacity + _capacity / 8);
            (_documents, _sums, _scores) = (new int[room], new int[room], new int[room]);
            (_matches, _hits, _others, _term) = (new ulong[room / 64], new ulong[room / 64], new ulong[room / 64], new ulong[room / 64]);
            Array.Clear(_passing);
        }
        if (_hitCounts.Length < _values)
            (_hitCounts, _choiceCounts) = (new int[_values], new int[_values]);
        HitCounts.Clear();
    }

    /// <summary>A cleared set for the documents that pass the choice at <paramref name="index"/>.</summary>
    public Span<ulong> Passing(int index)
    {
        var set = (_passing[index] ??= new ulong[_hits.Length]).AsSpan(0, Words);
        set.Clear();
        return set;
    }

    public ReadOnlySpan<ulong> MadePassing(int index) => _passing[index].AsSpan(0, Words);
}
