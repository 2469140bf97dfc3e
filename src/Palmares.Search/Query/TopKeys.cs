namespace Palmares.Search.Query;

/// <summary>
/// Keeps the greatest of many keys. A key is what is sorted by in the upper half and the document's number, inverted, in
/// the lower: greater is better, ties go to the smaller number, and the key alone gives the number back.
/// </summary>
internal sealed class TopKeys
{
    private readonly int _most;
    private readonly ulong[] _heap;
    private int _count;

    /// <param name="most">How many to keep.</param>
    public TopKeys(int most)
    {
        _most = most;
        _heap = new ulong[most];
    }

    /// <summary>The least order that may still be kept.</summary>
    public uint Threshold { get; private set; }

    public static ulong Key(uint order, int number) => (ulong)order << 32 | ~(uint)number;

    public static int NumberOf(ulong key) => (int)~(uint)key;

    public static uint OrderOf(ulong key) => (uint)(key >> 32);

    /// <summary>Orders negative numbers before positive ones.</summary>
    public static uint Ascending(int value) => (uint)value ^ 0x8000_0000;

    public void Add(ulong key)
    {
        if (_count < _most)
        {
            _heap[_count++] = key;
            if (_count < _most) return;
            Array.Sort(_heap);
        }
        else if (_most > 0 && key > _heap[0])
        {
            SiftDown(key);
        }
        if (_most > 0) Threshold = OrderOf(_heap[0]);
    }

    /// <summary>The keys kept, best first.</summary>
    public ReadOnlySpan<ulong> Take()
    {
        var kept = _heap.AsSpan(0, _count);
        kept.Sort();
        kept.Reverse();
        return kept;
    }

    /// <summary>Puts a key in place of the smallest. A sorted array is a heap already.</summary>
    private void SiftDown(ulong key)
    {
        var hole = 0;
        for (var child = 1; child < _most; child = 2 * hole + 1)
        {
            if (child + 1 < _most && _heap[child + 1] < _heap[child]) child++;
            if (_heap[child] >= key) break;
            _heap[hole] = _heap[child];
            hole = child;
        }
        _heap[hole] = key;
    }
}
