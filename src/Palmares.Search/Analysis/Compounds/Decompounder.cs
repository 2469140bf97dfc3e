using System.Text;
using Palmares.Search.Analysis.Stemming;
using Palmares.Search.Analysis.Words;

namespace Palmares.Search.Analysis.Compounds;

/// <summary>
/// Takes German compounds apart. A word is a compound if it consists of nothing but parts of the lexicon; of several readings
/// the one with the longest parts counts.
/// </summary>
internal sealed class Decompounder(PartLexicon lexicon)
{
    public const int MostParts = 6;
    private const int ShortestPart = 3;
    private const int ShortestCompound = 2 * ShortestPart;

    /// <summary>The parts of a lower-case word in order, neighbouring ones together too; empty if it is no compound.</summary>
    public IReadOnlyList<CompoundPart> Split(string word)
    {
        var folded = Diacritics.Fold(word);
        if (folded.Length != word.Length || word.Length < ShortestCompound) return [];
        if (lexicon.IsWhole(StemOf(word))) return [];
        return SplitFolded(folded) ?? SplitUnited(folded) ?? [];
    }

    /// <summary>Tries again with ae, oe and ue read as umlauts ("Haeuserbau").</summary>
    private List<CompoundPart>? SplitUnited(string folded)
    {
        var united = new StringBuilder(folded.Length);
        var places = new List<int>(folded.Length + 1);
        for (var i = 0; i < folded.Length; i++)
        {
            places.Add(i);
            united.Append(folded[i]);
            if (folded[i] is 'a' or 'o' or 'u' && i + 1 < folded.Length && folded[i + 1] == 'e') i++;
        }
        places.Add(folded.Length);
        if (united.Length == folded.Length || SplitFolded(united.ToString()) is not { } parts) return null;
        return parts.ConvertAll(part => part with { Start = places[part.Start], Length = places[part.Start + part.Length] - places[part.Start] });
    }

    private List<CompoundPart>? SplitFolded(string word)
    {
        var readings = new Reading?[word.Length + 1];
        if (!TryRead(word, 0, readings)) return null;
        var parts = new List<CompoundPart>();
        for (var at = 0; at < word.Length; at = readings[at]!.Value.Next)
        {
            var (stem, length, _, _) = readings[at]!.Value;
            parts.Add(new(stem, word.Substring(at, length), at, length));
        }
        if (parts.Count > MostParts) return null;
        parts.AddRange(Groups(word, [.. parts]));
        return parts;
    }

    /// <summary>
    /// Finds the best reading of what follows <paramref name="from"/>, if there is one, and remembers it. Longer parts are likelier:
    /// the score of a reading is the sum of the squares of its parts' lengths.
    /// </summary>
    private bool TryRead(string word, int from, Reading?[] readings)
    {
        if (readings[from] is { } known) return known.Score > 0;
        var best = from > 0 ? ReadLast(word, from) : default;
        var longest = Math.Min(lexicon.LongestFirst, word.Length - from - ShortestPart);
        for (var length = ShortestPart; length <= longest; length++)
        {
            var next = from + length;
            if (!lexicon.TryFindFirst(word.AsSpan(from, length), out var first) || !TryRead(word, next, readings)) continue;
            var score = length * length + readings[next]!.Value.Score;
            if (score > best.Score) best = new(first.Stem, first.Length, next, score);
        }
        readings[from] = best;
        return best.Score > 0;
    }

    private Reading ReadLast(string word, int from)
    {
        var length = word.Length - from;
        var stem = StemOf(word[from..]);
        return lexicon.IsLast(stem, length) ? new(stem, length, word.Length, length * length) : default;
    }

    private static IEnumerable<CompoundPart> Groups(string word, CompoundPart[] parts)
    {
        for (var first = 0; first < parts.Length - 1; first++)
        {
            for (var last = first + 1; last < parts.Length; last++)
            {
                if (first == 0 && last == parts.Length - 1) break;
                var length = parts[last].Start + parts[last].Length - parts[first].Start;
                var surface = word.Substring(parts[first].Start, length);
                yield return new(StemOf(surface), surface, parts[first].Start, length);
            }
        }
    }

    private static string StemOf(string word) => Diacritics.Fold(Stemmer.Stem(word, "de"));

    /// <summary>A reading from some place on: its first part, where the next one starts, and its score; 0 where there is none.</summary>
    private readonly record struct Reading(string Stem, int Length, int Next, int Score);
}
