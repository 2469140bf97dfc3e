using System.Text.Json;
using Palmares.Domain.Shared;

namespace Palmares.Data.Exchange;

/// <summary>Fields that have fields or items of their own; what is wrong inside is told with the way to it.</summary>
internal sealed partial class RecordFields
{
    /// <summary>Texts by language; English is always among them, all working languages where <paramref name="all"/> is set.</summary>
    public LocalizedText? Texts(string name, bool all = false)
    {
        if (Object(name, Need.Value) is not { } texts) return null;
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var language in texts.Names.ToList())
        {
            if (!Shape.IsLanguageTag(language)) texts.Error(language, "is not a language tag");
            else if (texts.Text(language, most: 1000) is { } text) pairs.Add(new(language, text));
        }
        foreach (var language in all ? Languages.All : [Language.En])
            if (!texts.Has(language.Code())) texts.Error(language.Code(), "is missing");
        return texts.Failed || pairs.Count == 0 ? null : new LocalizedText(pairs);
    }

    /// <summary>The languages marked true among exactly those of <paramref name="texts"/>.</summary>
    public IReadOnlyList<string>? Official(string name, LocalizedText? texts)
    {
        if (Object(name, Need.Value) is not { } flags) return null;
        var languages = flags.Names.ToList();
        foreach (var language in languages.Where(language => texts is not null && texts[language] is null)) flags.Error(language, "has no name in this language");
        foreach (var missing in (texts is null ? [] : texts.Select(pair => pair.Key)).Except(languages)) flags.Error(missing, "is missing");
        return [.. languages.Where(language => flags.Flag(language) == true).Order(StringComparer.Ordinal)];
    }

    /// <summary>A list of texts, each accepted by <paramref name="shape"/>; null and absent are empty.</summary>
    public IReadOnlyList<string> List(string name, Need need, Func<string, bool>? shape = null, string what = "")
    {
        if (Take(name, _lenient ? Need.Optional : need) is not { } value) return [];
        if (value.ValueKind != JsonValueKind.Array) { Wrong(name, "a list", value); return []; }
        var items = new List<string>();
        foreach (var (at, item) in value.EnumerateArray().Index())
        {
            var text = new RecordFields(item, _lenient, $"{_path}{name}.{at + 1}", Report).Itself();
            if (text is null) continue;
            if (shape is not null && !shape(text)) Error($"{name}.{at + 1}", $"\"{text}\" is not {what}");
            else if (items.Contains(text, StringComparer.Ordinal)) Error($"{name}.{at + 1}", $"\"{text}\" is named twice");
            else items.Add(text);
        }
        return items;
    }

    public RecordFields? Object(string name, Need need)
    {
        var value = Take(name, _lenient ? Need.Optional : need);
        if (value is null) return _lenient && need == Need.Value ? Child(EmptyObject, $"{name}.") : null;
        if (value.Value.ValueKind == JsonValueKind.Object) return Child(value.Value, $"{name}.");
        Wrong(name, "an object", value.Value);
        return null;
    }

    public IEnumerable<RecordFields> Objects(string name, Need need)
    {
        if (Take(name, _lenient ? Need.Optional : need) is not { } value) yield break;
        if (value.ValueKind != JsonValueKind.Array) { Wrong(name, "a list", value); yield break; }
        foreach (var (at, item) in value.EnumerateArray().Index())
        {
            if (item.ValueKind == JsonValueKind.Object) yield return Child(item, $"{name}.{at + 1}.");
            else Wrong($"{name}.{at + 1}", "an object", item);
        }
    }

    private static JsonElement EmptyObject { get; } = JsonDocument.Parse("{}").RootElement;

    private RecordFields Child(JsonElement element, string path) => new(element, _lenient, _path + path, Report);

    private string? Itself()
    {
        if (_element.ValueKind != JsonValueKind.String) return Wrong("", "a text", _element);
        if (Unescaped(_element) is not { } text || !Shape.IsPlain(text)) return Refuse("", "is not well-formed text");
        return string.IsNullOrWhiteSpace(text) ? Refuse("", "must not be blank") : text;
    }

    private void Report(string path, string message)
    {
        Failed = true;
        _report(path, message);
    }
}
