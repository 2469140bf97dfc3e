namespace Palmares.Search.Analysis.Stemming;

/// <summary>A set of letters up to U+00FF, tested by table.</summary>
internal sealed class CharSet
{
    private readonly bool[] _has = new bool[256];

    public CharSet(string letters)
    {
        foreach (var letter in letters) _has[letter] = true;
    }

    public bool Contains(char c) => c < _has.Length && _has[c];
}
