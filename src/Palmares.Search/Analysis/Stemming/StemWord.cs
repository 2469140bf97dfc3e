namespace Palmares.Search.Analysis.Stemming;

/// <summary>
/// A word being stemmed, in a buffer with room to grow. Suffixes are looked for at its end; a region (R1, R2, RV) is the
/// index at which it starts, so that a suffix lies in it if it starts there or later.
/// </summary>
internal ref struct StemWord(Span<char> buffer, int length)
{
    private readonly Span<char> _buffer = buffer;

    public int Length { get; private set; } = length;

    public readonly ReadOnlySpan<char> Text => _buffer[..Length];

    public readonly char this[int index]
    {
        get => _buffer[index];
        set => _buffer[index] = value;
    }

    public readonly bool EndsWith(string suffix) => Text.EndsWith(suffix, StringComparison.Ordinal);

    /// <summary>Whether <paramref name="part"/> stands directly before <paramref name="index"/>.</summary>
    public readonly bool HasBefore(int index, string part) => _buffer[..index].EndsWith(part, StringComparison.Ordinal);

    /// <summary>Whether the character directly before <paramref name="index"/> is one of <paramref name="set"/>; there may be none.</summary>
    public readonly bool HasBefore(int index, CharSet set) => index > 0 && set.Contains(_buffer[index - 1]);

    /// <summary>Whether there is a character directly before <paramref name="index"/>, and it is none of <paramref name="set"/>.</summary>
    public readonly bool HasOtherBefore(int index, CharSet set) => index > 0 && !set.Contains(_buffer[index - 1]);

    public void Cut(int count) => Length -= count;

    /// <summary>Removes <paramref name="suffix"/> if the word ends in it, within the region that starts at <paramref name="region"/>.</summary>
    public bool TryCut(string suffix, int region)
    {
        if (!EndsWith(suffix) || Length - suffix.Length < region) return false;
        Length -= suffix.Length;
        return true;
    }

    public void Append(char c) => _buffer[Length++] = c;

    /// <summary>Replaces the last <paramref name="count"/> characters.</summary>
    public void ReplaceEnd(int count, string by)
    {
        Length -= count;
        by.CopyTo(_buffer[Length..]);
        Length += by.Length;
    }

    public void ReplaceAt(int index, int count, string by)
    {
        _buffer[(index + count)..Length].CopyTo(_buffer[(index + by.Length)..]);
        by.CopyTo(_buffer[index..]);
        Length += by.Length - count;
    }

    /// <summary>The index after the first character of <paramref name="set"/> from <paramref name="from"/> on, or -1.</summary>
    public readonly int After(CharSet set, int from)
    {
        for (var i = from; i < Length; i++)
        {
            if (set.Contains(_buffer[i])) return i + 1;
        }
        return -1;
    }

    /// <summary>The index after the first character outside <paramref name="set"/> from <paramref name="from"/> on, or -1.</summary>
    public readonly int AfterOther(CharSet set, int from)
    {
        for (var i = from; i < Length; i++)
        {
            if (!set.Contains(_buffer[i])) return i + 1;
        }
        return -1;
    }

    /// <summary>R1 from the start, R2 from R1: the index after the first consonant that follows a vowel, or the word's end.</summary>
    public readonly int Region(CharSet vowels, int from)
    {
        var vowel = After(vowels, from);
        var consonant = vowel < 0 ? -1 : AfterOther(vowels, vowel);
        return consonant < 0 ? Length : consonant;
    }
}
