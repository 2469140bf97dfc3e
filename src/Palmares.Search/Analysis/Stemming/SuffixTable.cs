using System.Diagnostics.CodeAnalysis;

namespace Palmares.Search.Analysis.Stemming;

/// <summary>
/// Suffixes and the rule (or replacement) each calls for. Only the longest suffix that fits counts (Snowball's <c>substring among</c>): if its rule
/// then does not apply, no shorter one is tried.
/// </summary>
internal sealed class SuffixTable<T>
{
    private readonly (string Suffix, T Rule)[][] _byLastLetter = new (string, T)[256][];

    /// <param name="rows">Each a rule and its suffixes, separated by spaces.</param>
    public SuffixTable(params ReadOnlySpan<(T Rule, string Suffixes)> rows)
    {
        var suffixes = new List<(string Suffix, T Rule)>();
        foreach (var (rule, list) in rows) suffixes.AddRange(list.Split(' ').Select(suffix => (suffix, rule)));
        foreach (var group in suffixes.GroupBy(pair => pair.Suffix[^1]))
            _byLastLetter[group.Key] = [.. group.OrderByDescending(pair => pair.Suffix.Length)];
    }

    /// <summary>Finds the longest suffix of <paramref name="text"/>; pass the part that lies in a region to look only there.</summary>
    /// <param name="length">Its length, 0 where there is none.</param>
    public bool TryFind(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out T rule, out int length)
    {
        if (text.Length > 0 && text[^1] < _byLastLetter.Length && _byLastLetter[text[^1]] is { } candidates)
        {
            foreach (var (suffix, itsRule) in candidates)
            {
                if (!text.EndsWith(suffix, StringComparison.Ordinal)) continue;
                (rule, length) = (itsRule, suffix.Length);
                return true;
            }
        }
        (rule, length) = (default, 0);
        return false;
    }
}
