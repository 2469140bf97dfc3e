using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Palmares.Domain.Shared;

namespace Palmares.Data.Mappings.Conventions;

/// <summary>A text in its languages as one JSON object, languages in ordinal order, letters unescaped.</summary>
internal sealed class LocalizedTextConverter() : ValueConverter<LocalizedText, string>(text => Write(text), json => Read(json))
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static string Write(LocalizedText text) => JsonSerializer.Serialize(new Dictionary<string, string>(text), Options);

    private static LocalizedText Read(string json) => new(JsonSerializer.Deserialize<Dictionary<string, string>>(json)!);
}

/// <summary>By value; the text is immutable, so that its own instance is its snapshot.</summary>
internal sealed class LocalizedTextComparer() : ValueComparer<LocalizedText>(
    (a, b) => object.Equals(a, b),
    text => text.GetHashCode(),
    text => text);
