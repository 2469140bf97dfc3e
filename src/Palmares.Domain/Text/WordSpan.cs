namespace Palmares.Domain.Text;

/// <summary>Where a word stands in its text, in UTF-16 code units.</summary>
public readonly record struct WordSpan(int Start, int Length)
{
    public int End => Start + Length;
}
