using System.Text.Json.Nodes;
using Palmares.Domain.Library;

namespace Palmares.Data.Exchange.Kinds;

/// <summary>
/// The texts of a practice: <c>title</c> by language, <c>summary</c> in English, <c>summary_fr</c> and so on, and how
/// each came to be. Origins follow from <c>title_status</c>, <c>translated_by_hand</c> and <c>original_language</c>;
/// <c>title_origins</c> and <c>summary_origins</c> name those that do not.
/// </summary>
internal static class PracticeTextFields
{
    private const string English = "en";
    private const string SummaryPrefix = "summary_";
    private static readonly string[] OtherSummaryFields = ["summary_basis", "summary_origins"];

    public static IReadOnlyList<TextDraft> Read(RecordFields fields, out string originalLanguage, out TitleStatus status)
    {
        var titles = fields.Texts("title");
        var original = originalLanguage = fields.Text("original_language", Need.Optional, Shape.IsLanguageTag, "a language tag") ?? English;
        status = fields.Code<TitleStatus>("title_status") ?? default;
        var byHand = fields.List("translated_by_hand", Need.Optional, Shape.IsLanguageTag, "a language tag");
        var summaries = ReadSummaries(fields, original);
        var titleOrigins = ReadOrigins(fields, "title_origins");
        var summaryOrigins = ReadOrigins(fields, "summary_origins");
        if (titles is null) return [];

        foreach (var language in byHand.Where(language => language == English || titles[language] is null))
            fields.Error("translated_by_hand", $"\"{language}\" is not a language of title other than en");
        foreach (var language in summaries.Keys.Where(language => titles[language] is null))
            fields.Error(SummaryName(language), "is in a language without title");
        foreach (var language in titleOrigins.Keys.Where(language => titles[language] is null))
            fields.Error($"title_origins.{language}", "is a language without title");
        foreach (var language in summaryOrigins.Keys.Where(language => !summaries.ContainsKey(language)))
            fields.Error($"summary_origins.{language}", "is a language without summary");
        if (original != English && !fields.HasValue(SummaryName(original))) fields.Error(SummaryName(original), "is missing: it is the original");

        var known = status;
        return
        [
            .. titles.Select(title =>
            {
                var (language, summary) = (title.Key, summaries.GetValueOrDefault(title.Key));
                return new TextDraft(
                    language, title.Value, summary,
                    titleOrigins.TryGetValue(language, out var named) ? named : TitleOrigin(language, known, byHand),
                    summary is null ? null : summaryOrigins.TryGetValue(language, out var other) ? other : SummaryOrigin(language, original));
            }),
        ];
    }

    public static void WriteTitles(JsonObject record, Practice practice) => record["title"] = new JsonObject(
        Json.InOrder(practice.Texts.Select(text => text.Language)).Select(language => KeyValuePair.Create(language, (JsonNode?)In(practice, language)!.Title)));

    public static void WriteSummaries(JsonObject record, Practice practice)
    {
        record["summary"] = In(practice, English)?.Summary;
        foreach (var text in InOrder(practice).Where(text => text.Language != English && text.Summary is not null))
            record[SummaryName(text.Language)] = text.Summary;

        string[] byHand = [.. InOrder(practice).Where(text => text.Language != English && text.TitleOrigin == TextOrigin.Human).Select(text => text.Language)];
        if (byHand.Length > 0) record["translated_by_hand"] = Json.List(byHand);
        if (practice.OriginalLanguage != English) record["original_language"] = practice.OriginalLanguage;
        WriteOrigins(record, "title_origins", InOrder(practice)
            .Where(text => text.TitleOrigin != TitleOrigin(text.Language, practice.TitleStatus, byHand)).Select(text => (text.Language, text.TitleOrigin)));
        WriteOrigins(record, "summary_origins", InOrder(practice)
            .Where(text => text.SummaryOrigin is { } origin && origin != SummaryOrigin(text.Language, practice.OriginalLanguage))
            .Select(text => (text.Language, text.SummaryOrigin!.Value)));
    }

    private static TextOrigin TitleOrigin(string language, TitleStatus status, IReadOnlyList<string> byHand) =>
        (language == English ? status == TitleStatus.Official : !byHand.Contains(language)) ? TextOrigin.Original : TextOrigin.Human;

    private static TextOrigin SummaryOrigin(string language, string original) => language == original ? TextOrigin.Original : TextOrigin.Human;

    private static Dictionary<string, string> ReadSummaries(RecordFields fields, string original)
    {
        var summaries = new Dictionary<string, string>(StringComparer.Ordinal);
        if (fields.Text("summary", original == English ? Need.Value : Need.ValueOrNull) is { } english) summaries[English] = english;
        var others = fields.Names.Where(name => name.StartsWith(SummaryPrefix, StringComparison.Ordinal) && !OtherSummaryFields.Contains(name));
        foreach (var name in others.ToList())
        {
            var language = name[SummaryPrefix.Length..];
            if (!Shape.IsLanguageTag(language) || language == English) continue; // left for the error about unknown properties
            if (fields.Text(name, Need.Optional) is { } summary) summaries[language] = summary;
        }
        return summaries;
    }

    private static Dictionary<string, TextOrigin> ReadOrigins(RecordFields fields, string name)
    {
        var origins = new Dictionary<string, TextOrigin>(StringComparer.Ordinal);
        if (fields.Object(name, Need.Optional) is not { } inner) return origins;
        foreach (var language in inner.Names.ToList())
            if (inner.Code<TextOrigin>(language) is { } origin) origins[language] = origin;
        return origins;
    }

    private static void WriteOrigins(JsonObject record, string name, IEnumerable<(string Language, TextOrigin Origin)> origins)
    {
        var written = new JsonObject(origins.Select(pair => KeyValuePair.Create(pair.Language, (JsonNode?)Codes.Of(pair.Origin))));
        if (written.Count > 0) record[name] = written;
    }

    private static IEnumerable<PracticeText> InOrder(Practice practice) =>
        Json.InOrder(practice.Texts.Select(text => text.Language)).Select(language => In(practice, language)!);

    private static PracticeText? In(Practice practice, string language) => practice.Texts.Find(text => text.Language == language);

    private static string SummaryName(string language) => language == English ? "summary" : SummaryPrefix + language;
}
