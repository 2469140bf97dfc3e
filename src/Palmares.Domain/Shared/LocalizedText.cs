using System.Collections;

namespace Palmares.Domain.Shared;

/// <summary>A text chosen for a reader, with the language it is really in (for the <c>lang</c> attribute).</summary>
public readonly record struct TextIn(string Text, string Language);

/// <summary>
/// One short text (a name, a title) in the languages in which it is known, by BCP 47 tag. Institutions have names in
/// many languages, so the tags are open; never empty, never blank.
/// </summary>
public sealed class LocalizedText : IReadOnlyCollection<KeyValuePair<string, string>>, IEquatable<LocalizedText>
{
    // Sorted by tag. An array: there are few, and names are looked up a hundred times a page.
    private readonly KeyValuePair<string, string>[] _texts;

    /// <exception cref="ArgumentException">No text at all, or a blank tag or text.</exception>
    public LocalizedText(IEnumerable<KeyValuePair<string, string>> texts)
    {
        var sorted = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (language, text) in texts)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(language);
            ArgumentException.ThrowIfNullOrWhiteSpace(text);
            sorted[language] = text;
        }
        if (sorted.Count == 0) throw new ArgumentException("A localized text needs at least one language.", nameof(texts));
        _texts = [.. sorted];
    }

    public int Count => _texts.Length;

    /// <summary>The text in exactly this language, or null.</summary>
    public string? this[string language]
    {
        get
        {
            foreach (var (tag, text) in _texts)
                if (tag == language) return text;
            return null;
        }
    }

    public string? this[Language language] => this[language.Code()];

    /// <summary>The text for a reader of <paramref name="language"/>: theirs, else English, else the first known.</summary>
    public TextIn For(Language language)
    {
        var code = language.Code();
        if (this[code] is { } own) return new(own, code);
        if (this["en"] is { } english) return new(english, "en");
        return new(_texts[0].Value, _texts[0].Key);
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _texts.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(LocalizedText? other) => other is not null && _texts.AsSpan().SequenceEqual(other._texts);

    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    public override int GetHashCode() => _texts.Aggregate(0, (hash, pair) => HashCode.Combine(hash, pair.Key, pair.Value));

    public override string ToString() => string.Join("; ", _texts.Select(pair => $"{pair.Key}: {pair.Value}"));
}
