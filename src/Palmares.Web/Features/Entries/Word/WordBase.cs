using System.Globalization;
using System.Xml.Linq;
using Palmares.Domain.Entries;

namespace Palmares.Web.Features.Entries.Word;

/// <summary>What a filled form says of its origin, in its custom properties: which entry, and which revision of each field.</summary>
internal static class WordBase
{
    private const string Entry = "palmares-entry";
    private const string Revisions = "palmares-revisions";

    public static IReadOnlyList<(string Name, string Value)> Properties(WordForm form) => form.EntryNumber is not { } number ? [] :
    [
        (Entry, number.ToString(CultureInfo.InvariantCulture)),
        (Revisions, string.Join(' ', form.Revisions.OrderBy(pair => pair.Key).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{EntryFieldCodes.Of(pair.Key)}:{pair.Value}")))),
    ];

    /// <summary>Nothing where a word processor has dropped them or somebody has changed them into nonsense.</summary>
    public static (int? Entry, IReadOnlyDictionary<EntryField, int> Revisions) Read(XDocument? properties)
    {
        string? Of(string name) => properties?.Root?.Elements().FirstOrDefault(property => (string?)property.Attribute("name") == name)?.Value;
        var revisions = new Dictionary<EntryField, int>();
        foreach (var pair in (Of(Revisions) ?? "").Split(' '))
            if (pair.Split(':') is [var code, var digits] && EntryFieldCodes.Find(code) is { } field && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var revision))
                revisions[field] = revision;
        return (int.TryParse(Of(Entry), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, revisions);
    }
}
