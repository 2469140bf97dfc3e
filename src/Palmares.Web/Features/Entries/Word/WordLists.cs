using System.Globalization;
using System.Xml.Linq;
using static Palmares.Web.Features.Entries.Word.WordXml;

namespace Palmares.Web.Features.Entries.Word;

/// <summary>Gives items of lists their marks, in the order of the document: "- " or a number, counted for each list and level.</summary>
internal sealed class WordLists(XDocument? numbering)
{
    private readonly Dictionary<string, XElement> _lists = ById("num", "numId", numbering);
    private readonly Dictionary<string, XElement> _kinds = ById("abstractNum", "abstractNumId", numbering);
    private readonly Dictionary<(string Kind, int Level), int> _counts = [];
    private readonly HashSet<(string List, int Level)> _begun = [];
    private int _restarts;

    /// <summary>Which list the paragraph is an item of, and its mark; null where it is of none.</summary>
    /// <remarks>Lists of one kind go on counting, unless one says where it starts (17.9.15).</remarks>
    /// <param name="properties">The paragraph's <c>numPr</c>.</param>
    public (string List, string Mark)? Next(XElement? properties)
    {
        if (properties.ValueOf("numId") is not { } id || !_lists.TryGetValue(id, out var list)) return null;
        var level = int.TryParse(properties.ValueOf("ilvl"), NumberStyles.None, CultureInfo.InvariantCulture, out var depth) ? depth : 0;
        var definition = Level(list, level);
        var format = definition.ValueOf("numFmt");
        if (definition is null || format is null or "none") return null;
        // Programs tear lists with bullets apart for no reason that a reader would see: items that follow each other are one.
        if (format == "bullet") return ("bullets", "- ");

        var kind = list.ValueOf("abstractNumId") ?? id;
        foreach (var deeper in _counts.Keys.Where(key => key.Kind == kind && key.Level > level).ToList()) _counts.Remove(deeper);
        var starts = _begun.Add((id, level)) ? StartOf(list, level) : null;
        if (starts is not null) _restarts++;
        var count = starts ?? (_counts.TryGetValue((kind, level), out var last) ? last + 1 : Number(definition.ValueOf("start")) ?? 1);
        _counts[(kind, level)] = count;
        return (string.Create(CultureInfo.InvariantCulture, $"{kind}/{_restarts}"), string.Create(CultureInfo.InvariantCulture, $"{count}. "));
    }

    private XElement? Level(XElement list, int level)
    {
        bool IsOf(XElement element) => (string?)element.Attribute(W + "ilvl") == level.ToString(CultureInfo.InvariantCulture);
        return list.Elements(W + "lvlOverride").Where(IsOf).Elements(W + "lvl").FirstOrDefault()
            ?? (list.ValueOf("abstractNumId") is { } kind && _kinds.TryGetValue(kind, out var definition) ? definition.Elements(W + "lvl").FirstOrDefault(IsOf) : null);
    }

    private static int? StartOf(XElement list, int level) => Number(list.Elements(W + "lvlOverride")
        .FirstOrDefault(element => (string?)element.Attribute(W + "ilvl") == level.ToString(CultureInfo.InvariantCulture)).ValueOf("startOverride"));

    private static int? Number(string? digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Dictionary<string, XElement> ById(string name, string id, XDocument? numbering) => (numbering?.Root?.Elements(W + name) ?? [])
        .Where(element => element.Attribute(W + id) is not null).DistinctBy(element => (string)element.Attribute(W + id)!).ToDictionary(element => (string)element.Attribute(W + id)!);
}
