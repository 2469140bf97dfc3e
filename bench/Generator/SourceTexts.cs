using System.Text.Json;
using Palmares.Domain.Shared;

namespace Palmares.Bench.Generator;

/// <summary>The words that social security really uses, with how often they occur, from the reference data in <c>data/</c>.</summary>
internal static class SourceTexts
{
    /// <summary>The most frequent first; ties in ordinal order, so that every run gives the same.</summary>
    public static IReadOnlyList<string> WordsOf(Language language)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in Texts(language.Code()))
        {
            foreach (var word in Words(text)) counts[word] = counts.GetValueOrDefault(word) + 1;
        }
        return [.. counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => count.Key)];
    }

    private static IEnumerable<string> Texts(string language)
    {
        foreach (var practice in Records("practices.json"))
        {
            if (practice.GetProperty("title").TryGetProperty(language, out var title)) yield return title.GetString()!;
            if (practice.TryGetProperty(language == "en" ? "summary" : $"summary_{language}", out var summary) && summary.GetString() is { } text)
                yield return text;
        }
        foreach (var concept in Records("thesaurus.json"))
        {
            if (!concept.TryGetProperty("labels", out var labels) || !labels.TryGetProperty(language, out var own)) continue;
            foreach (var label in own.EnumerateArray()) yield return label.GetString()!;
        }
    }

    private static JsonElement.ArrayEnumerator Records(string file)
    {
        using var stream = File.OpenRead(Path.Join(AppContext.BaseDirectory, "data", file));
        return JsonDocument.Parse(stream).RootElement.EnumerateArray();
    }

    /// <summary>Runs of letters of at least two; capitals at the start of a sentence are taken back where the word is also written small.</summary>
    private static IEnumerable<string> Words(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsLetter(text[at])) at++;
            if (at - start >= 2) yield return start == 0 || text[start - 1] == ' ' && start > 1 && text[start - 2] == '.' ? text[start..at].ToLowerInvariant() : text[start..at];
        }
    }
}
