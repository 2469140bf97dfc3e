using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;
using Palmares.Domain.Entries;

namespace Palmares.Web.Features.Entries.Form;

/// <summary>A posted page of the form. Beside each field stand the revision it was made from and a digest of the text it then showed.</summary>
public sealed class PostedForm(IEnumerable<KeyValuePair<string, StringValues>> values)
{
    private readonly Dictionary<string, StringValues> _values = new(values, StringComparer.Ordinal);

    public string? Action => _values.GetValueOrDefault("action");

    /// <summary>Null where the page did not hold the field. Choices are joined by spaces.</summary>
    public string? TextOf(EntryField field)
    {
        var code = EntryFieldCodes.Of(field);
        if (_values.TryGetValue(code, out var texts)) return string.Join(' ', texts.Where(text => text is { Length: > 0 }));
        // The page of a conflict asks with other names.
        if (_values.TryGetValue($"{code}-own", out var own) || _values.TryGetValue($"{code}-mine", out own)) return own.ToString();
        // Of choices, none sends nothing at all.
        return _values.ContainsKey(RevisionName(field)) && field is EntryField.Topics or EntryField.Partners ? "" : null;
    }

    public int RevisionOf(EntryField field) =>
        int.TryParse(_values.GetValueOrDefault(RevisionName(field)), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0;

    /// <summary>Whether the text is another than the one the page showed.</summary>
    public bool IsTouched(EntryField field, string text) => _values.GetValueOrDefault(ShownName(field)) != Digest(text);

    public static string RevisionName(EntryField field) => $"{EntryFieldCodes.Of(field)}-revision";

    public static string ShownName(EntryField field) => $"{EntryFieldCodes.Of(field)}-shown";

    public static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));

    /// <summary>A refused text, as much of it as a page can show again.</summary>
    public static string Showable(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
            if (!Rune.IsControl(rune) || rune.Value is '\n' or '\t') shown.Append(rune);
        return shown.ToString();
    }
}
