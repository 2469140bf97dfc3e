using System.Text.Json.Nodes;
using Palmares.Domain.Shared;

namespace Palmares.Data.Exchange;

/// <summary>Pieces of records as they are written.</summary>
internal static class Json
{
    // As the files in data/ have them.
    private static readonly string[] WorkingLanguages = ["en", "fr", "es", "de"];

    public static JsonObject Texts(LocalizedText texts) => new(InOrder(texts).Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));

    /// <summary>Per language of the texts, whether it is among <paramref name="official"/>.</summary>
    public static JsonObject Official(LocalizedText texts, IReadOnlyList<string> official) =>
        new(InOrder(texts).Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)official.Contains(pair.Key))));

    public static JsonArray List(IEnumerable<string> items) => new([.. items.Select(item => (JsonNode?)item)]);

    public static JsonNode? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whole microseconds, as both databases keep them.</summary>
    public static JsonNode Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The working languages first, then the others by tag.</summary>
    public static IEnumerable<string> InOrder(IEnumerable<string> languages) =>
        languages.OrderBy(language => Array.IndexOf(WorkingLanguages, language) is var at and >= 0 ? at : int.MaxValue).ThenBy(language => language, StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> InOrder(LocalizedText texts) =>
        InOrder(texts.Select(pair => pair.Key)).Select(language => KeyValuePair.Create(language, texts[language]!));
}
