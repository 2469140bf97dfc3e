using System.Buffers;
using System.Text;

namespace Palmares.Search.Analysis.Words;

/// <summary>
/// A text in normal form: NFKC, case folded, invisible characters gone, every apostrophe and hyphen one character, the rest
/// that is no word a space (lone surrogates and NUL too). Remembers where in the original each character came from.
/// Normalized cluster by cluster, a cluster being a character with its combining marks.
/// </summary>
internal ref struct NormalText : IDisposable
{
    private const int LongestCluster = 16;
    private const int LongestExpansion = 18; // U+FDFA gives 18 characters
    private readonly ReadOnlySpan<char> _source;
    private char[] _chars;
    private int[] _starts;

    public NormalText(ReadOnlySpan<char> source)
    {
        _source = source;
        _chars = ArrayPool<char>.Shared.Rent(source.Length + 1);
        _starts = ArrayPool<int>.Shared.Rent(source.Length + 1);
        for (var i = 0; i < source.Length;)
        {
            var c = source[i];
            var simple = c < Characters.SimpleCount ? Characters.Simple[c] : '\0';
            if (simple == '\0' || (i + 1 < source.Length && Characters.Continues(source[i + 1])))
            {
                i = AddCluster(i);
                continue;
            }
            Add(simple, i++);
        }
    }

    public int Length { get; private set; }

    public readonly ReadOnlySpan<char> Chars => _chars.AsSpan(0, Length);

    /// <summary>Where the normal characters from <paramref name="from"/> up to <paramref name="to"/> (exclusive) stand in the original.</summary>
    public readonly (int Start, int Length) SourceOf(int from, int to)
    {
        var start = _starts[from];
        var last = _starts[to - 1];
        while (to < Length && _starts[to] == last) to++;
        return (start, (to < Length ? _starts[to] : _source.Length) - start);
    }

    public readonly void Dispose()
    {
        ArrayPool<char>.Shared.Return(_chars);
        ArrayPool<int>.Shared.Return(_starts);
    }

    /// <summary>Adds the cluster at <paramref name="start"/> and returns where the next one starts.</summary>
    private int AddCluster(int start)
    {
        var c = _source[start];
        if (Characters.IsGeneralPunctuation(c) && !Characters.IsIgnorable(c))
        {
            Add(Characters.LinkOrSpace(c), start);
            return start + 1;
        }
        var status = Rune.DecodeFromUtf16(_source[start..], out var rune, out var consumed);
        var end = start + consumed;
        if (status != OperationStatus.Done || Characters.IsNoncharacter(rune.Value))
        {
            Add(' ', start);
            return end;
        }
        Span<char> cluster = stackalloc char[LongestCluster];
        var count = Characters.IsIgnorable(rune.Value) ? 0 : rune.EncodeToUtf16(cluster);
        for (; end < _source.Length && count < cluster.Length && Characters.Continues(_source[end]); end++)
        {
            if (!Characters.IsIgnorable(_source[end])) cluster[count++] = _source[end];
        }
        Span<char> normal = stackalloc char[LongestCluster * LongestExpansion];
        if (!((ReadOnlySpan<char>)cluster[..count]).TryNormalize(normal, out var length, NormalizationForm.FormKC)) length = 0;
        foreach (var part in normal[..length].EnumerateRunes()) AddRune(part, start);
        return end;
    }

    private void AddRune(Rune rune, int start)
    {
        if (Characters.IsIgnorable(rune.Value)) return;
        if (rune.Value is 'ß' or 'ẞ')
        {
            Add('s', start);
            Add('s', start);
            return;
        }
        if (Characters.IsLetterApostrophe(rune.Value)) rune = new('\'');
        if (!Rune.IsLetterOrDigit(rune) && !Characters.IsMark(Rune.GetUnicodeCategory(rune)))
        {
            Add(Characters.LinkOrSpace(rune.Value), start);
            return;
        }
        Span<char> units = stackalloc char[2];
        foreach (var unit in units[..CaseFold(rune).EncodeToUtf16(units)]) Add(unit, start);
    }

    private static Rune CaseFold(Rune rune) => rune.Value switch
    {
        'ς' => new('σ'),
        'İ' => new('i'),
        _ => Rune.ToLowerInvariant(rune),
    };

    private void Add(char c, int start)
    {
        if (Length == _chars.Length || Length == _starts.Length) Grow();
        _chars[Length] = c;
        _starts[Length++] = start;
    }

    private void Grow()
    {
        var chars = ArrayPool<char>.Shared.Rent(2 * Length);
        var starts = ArrayPool<int>.Shared.Rent(chars.Length);
        Chars.CopyTo(chars);
        _starts.AsSpan(0, Length).CopyTo(starts);
        Dispose();
        (_chars, _starts) = (chars, starts);
    }
}
