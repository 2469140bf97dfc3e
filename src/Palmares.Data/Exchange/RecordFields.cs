using System.Globalization;
using System.Text.Json;

namespace Palmares.Data.Exchange;

/// <summary>
/// Reads one record property by property and notes everything that is wrong with it; what is wrong reads as null.
/// Records from CSV are read leniently: every value is a text, an empty cell is absent and absent is null.
/// </summary>
internal sealed partial class RecordFields
{
    private readonly JsonElement _element;
    private readonly bool _lenient;
    private readonly string _path;
    private readonly Action<string, string> _report;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <param name="report">Takes the field's path and the message.</param>
    public RecordFields(JsonElement element, bool lenient, Action<string, string> report) : this(element, lenient, "", report)
    {
    }

    private RecordFields(JsonElement element, bool lenient, string path, Action<string, string> report) =>
        (_element, _lenient, _path, _report) = (element, lenient, path, report);

    public bool Failed { get; private set; }

    public bool Has(string name) => _element.TryGetProperty(name, out _);

    public bool HasValue(string name) => _element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    public IEnumerable<string> Names => _element.EnumerateObject().Select(property => property.Name);

    public void Error(string name, string message)
    {
        Failed = true;
        _report(_path + name, message);
    }

    /// <summary>A text that is not blank.</summary>
    public string? Text(string name, Need need = Need.Value, int most = 10_000)
    {
        if (Take(name, need) is not { } value) return null;
        if (value.ValueKind != JsonValueKind.String) return Wrong(name, "a text", value);
        if (Unescaped(value) is not { } text) return Refuse(name, "is not well-formed text");
        if (string.IsNullOrWhiteSpace(text)) return Refuse(name, "must not be blank");
        if (text.Length > most) return Refuse(name, $"is longer than {most} characters");
        return Shape.IsPlain(text) ? text : Refuse(name, "contains control characters or is not well-formed");
    }

    /// <summary>A text of a shape; <paramref name="what"/> says which.</summary>
    public string? Text(string name, Need need, Func<string, bool> shape, string what)
    {
        var text = Text(name, need);
        return text is null || shape(text) ? text : Refuse(name, $"\"{text}\" is not {what}");
    }

    public string? Id(string name, Need need = Need.Value) => Text(name, need, Shape.IsSlug, "an id: lower case letters, digits and single hyphens, at most 100");

    public string? Address(string name, Need need) => Text(name, need, Shape.IsWebAddress, "an http or https address");

    /// <summary>The id of something that must exist; <paramref name="where"/> is the kind's name in plural.</summary>
    public string? Reference(string name, Need need, Func<string, bool> exists, string where) =>
        Text(name, need) is not { } id ? null : exists(id) ? id : Refuse(name, $"\"{id}\" is not in {where}");

    public T? Code<T>(string name, Need need = Need.Value) where T : struct, Enum
    {
        if (Text(name, need) is not { } code) return null;
        if (Codes.Find<T>(code) is { } value) return value;
        Error(name, $"\"{code}\" is none of {string.Join(", ", Codes.All<T>())}");
        return null;
    }

    public int? Number(string name, Need need, int least, int most)
    {
        if (Take(name, need) is not { } value) return null;
        if (!TryInt(value, out var number)) { Wrong(name, "a whole number", value); return null; }
        if (number >= least && number <= most) return number;
        Error(name, $"{number} is not between {least} and {most}");
        return null;
    }

    public int? Year(string name, Need need = Need.ValueOrNull) => Number(name, need, 1900, 2200);

    public int? Count(string name, Need need = Need.ValueOrNull) => Number(name, need, 0, 10_000_000);

    public double? Degrees(string name, Need need, double most)
    {
        if (Take(name, need) is not { } value) return null;
        var degrees = value.ValueKind == JsonValueKind.Number ? value.GetDouble()
            : _lenient && value.ValueKind == JsonValueKind.String && double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) ? parsed : double.NaN;
        if (Math.Abs(degrees) <= most) return degrees;
        Error(name, $"is not a number of degrees between {-most} and {most}");
        return null;
    }

    public bool? Flag(string name, Need need = Need.Value)
    {
        if (Take(name, need) is not { } value) return null;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean();
        if (_lenient && value.ValueKind == JsonValueKind.String && bool.TryParse(value.GetString(), out var flag)) return flag;
        Wrong(name, "true or false", value);
        return null;
    }

    /// <summary>A day as 2026-11-22.</summary>
    public DateOnly? Day(string name, Need need)
    {
        if (Text(name, need) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2200) return day;
        Error(name, $"\"{text}\" is not a date like 2026-11-22");
        return null;
    }

    /// <summary>An instant as 2026-11-22T09:00:00Z, with any offset.</summary>
    public DateTimeOffset? Instant(string name, Need need)
    {
        if (Text(name, need) is not { } text) return null;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            && text.Contains('T', StringComparison.Ordinal)) return instant;
        Error(name, $"\"{text}\" is not an instant like 2026-11-22T09:00:00Z");
        return null;
    }

    /// <summary>To be called last: whatever was not read is not known.</summary>
    public void Finish()
    {
        foreach (var name in Names.Where(name => !_taken.Contains(name)).ToList()) Error(name, "is not a known property");
    }

    private JsonElement? Take(string name, Need need)
    {
        _taken.Add(name);
        if (!_element.TryGetProperty(name, out var value))
        {
            if (need == Need.Value || (need == Need.ValueOrNull && !_lenient)) Error(name, "is missing");
            return null;
        }
        if (value.ValueKind != JsonValueKind.Null) return value;
        if (need == Need.Value) Error(name, "must not be null");
        return null;
    }

    private bool TryInt(JsonElement value, out int number)
    {
        number = 0;
        return value.ValueKind == JsonValueKind.Number ? value.TryGetInt32(out number)
            : _lenient && value.ValueKind == JsonValueKind.String
                && int.TryParse(value.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    // A lone surrogate in an escape is valid JSON and no valid text.
    private static string? Unescaped(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private string? Wrong(string name, string expected, JsonElement value) => Refuse(name, $"is {Named(value)} where {expected} is expected");

    private string? Refuse(string name, string message)
    {
        Error(name, message);
        return null;
    }

    private static string Named(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        _ => "null",
    };
}
