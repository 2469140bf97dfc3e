using System.Text.Json;
using System.Security.Cryptography;
using System.Text.Encodings.Web;

namespace Palmares.Domain.Entries;

/// <summary>
/// What the form held at one moment: a text for every field, empty where nothing was written. A value: equal by content.
/// </summary>
public sealed class EntryContent : IEquatable<EntryContent>
{
    public static readonly EntryContent Empty = new([]);

    private static readonly JsonWriterOptions Canonical = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string[] _texts = new string[EntryFields.All.Count];

    public EntryContent(IEnumerable<KeyValuePair<EntryField, string>> texts)
    {
        Array.Fill(_texts, "");
        foreach (var (field, text) in texts) _texts[(int)field] = text;
    }

    public string this[EntryField field] => _texts[(int)field];

    public IReadOnlyList<string> Topics => Ids(EntryField.Topics);

    public IReadOnlyList<string> Partners => Ids(EntryField.Partners);

    /// <summary>The institutions whose management endorses: the lead first, then its partners, each once.</summary>
    public IReadOnlyList<string> Concerned(string leadId) => [.. Partners.Prepend(leadId).Distinct(StringComparer.Ordinal)];

    public Shared.Language? Language => Shared.Languages.Find(this[EntryField.Language]);

    /// <summary>Null where nothing, or not a year, was written.</summary>
    public int? Year => this[EntryField.Year] is { Length: 4 } text && text.All(char.IsAsciiDigit)
        ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : null;

    public EntryContent With(EntryField field, string text) => new([.. Pairs(), new(field, text)]);

    /// <summary>Fields whose texts differ, in the form's order.</summary>
    public IReadOnlyList<EntryField> DifferencesTo(EntryContent other) => [.. EntryFields.All.Where(field => this[field] != other[field])];

    /// <summary>One JSON object: every field in the form's order by its code, nothing between, UTF-8. What is hashed.</summary>
    public string ToJson() => System.Text.Encoding.UTF8.GetString(Write(EntryFields.All));

    /// <exception cref="JsonException">Not an object of texts.</exception>
    public static EntryContent FromJson(string json) => new(JsonSerializer.Deserialize<Dictionary<string, string>>(json)!
        .Select(pair => KeyValuePair.Create(FieldOf(pair.Key), pair.Value)));

    /// <summary>SHA-256 of <see cref="ToJson"/>, 64 hexadecimal digits.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Write(EntryFields.All)));

    /// <summary>As <see cref="Hash"/>, of what endorsements are about: a change of the contact leaves it as it is.</summary>
    public string MaterialHash() => Convert.ToHexStringLower(SHA256.HashData(Write([.. EntryFields.All.Where(EntryFields.IsMaterial)])));

    public bool Equals(EntryContent? other) => other is not null && _texts.AsSpan().SequenceEqual(other._texts);

    public override bool Equals(object? obj) => Equals(obj as EntryContent);

    public override int GetHashCode() => _texts.Aggregate(0, HashCode.Combine);

    private string[] Ids(EntryField field) => this[field].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private IEnumerable<KeyValuePair<EntryField, string>> Pairs() => EntryFields.All.Select(field => KeyValuePair.Create(field, this[field]));

    private byte[] Write(IReadOnlyList<EntryField> fields)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Canonical))
        {
            writer.WriteStartObject();
            foreach (var field in fields) writer.WriteString(EntryFieldCodes.Of(field), this[field]);
            writer.WriteEndObject();
        }
        return stream.ToArray();
    }

    private static EntryField FieldOf(string code) => EntryFieldCodes.Find(code) ?? throw new JsonException($"\"{code}\" is no field of the form.");
}
