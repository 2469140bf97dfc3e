namespace Palmares.Search.Index;

/// <summary>FNV-1a over UTF-16 code units: the same on every machine and in every process, as saved files need it.</summary>
internal static class Hash64
{
    public const ulong Seed = 14695981039346656037;

    public static ulong Of(ReadOnlySpan<char> text, ulong seed = Seed)
    {
        foreach (var c in text) seed = (seed ^ c) * 1099511628211;
        return seed;
    }
}
