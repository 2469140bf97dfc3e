using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Palmares.Data.Exchange.Csv;

/// <summary>
/// A record as a row and back. A column's name is the way to its value: "title.fr" in an object, "topics.1" in a list,
/// counted from 1. Null is an empty cell.
/// </summary>
internal static class Columns
{
    public static IEnumerable<(string Column, string Cell)> Flatten(JsonNode? node, string path = "") => node switch
    {
        JsonObject record => record.SelectMany(property => Flatten(property.Value, path.Length == 0 ? property.Key : $"{path}.{property.Key}")),
        JsonArray list => list.Index().SelectMany(item => Flatten(item.Item, $"{path}.{item.Index + 1}")),
        null => [(path, "")],
        _ => [(path, Cell(node.AsValue()))],
    };

    /// <summary>
    /// All columns of all rows, those of a property side by side, each after the one it follows in its row. A column that only ever held null because its
    /// object was missing is left out where other rows have the object.
    /// </summary>
    public static IReadOnlyList<string> HeaderOf(IEnumerable<IEnumerable<string>> rows)
    {
        var header = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var at = -1;
            foreach (var column in row)
            {
                if (known.Add(column)) header.Insert(++at, column);
                else at = header.IndexOf(column);
            }
        }
        var objects = header.SelectMany(Ancestors).ToHashSet(StringComparer.Ordinal);
        var properties = header.Select(Property).Distinct(StringComparer.Ordinal).Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        return [.. header.Where(column => !objects.Contains(column)).OrderBy(column => properties[Property(column)])];
    }

    /// <summary>The first row names the columns; each further one is a record without its empty cells.</summary>
    public static (IReadOnlyList<JsonObject> Records, IReadOnlyList<ImportError> Errors) Unflatten(IEnumerable<IReadOnlyList<string>> rows)
    {
        var records = new List<JsonObject>();
        var errors = new List<ImportError>();
        IReadOnlyList<string>? header = null;
        foreach (var row in rows)
        {
            if (header is null)
            {
                header = row;
                errors.AddRange(WrongIn(header));
                if (errors.Count > 0) break;
                continue;
            }
            if (row.Count != header.Count) errors.Add(new(records.Count + 1, null, "row", $"has {row.Count} cells where the header has {header.Count}"));
            var record = new JsonObject();
            foreach (var (column, cell) in header.Zip(row)) if (cell.Length > 0) Put(record, column.Split('.'), FormulaGuard.Unguard(cell));
            records.Add((JsonObject)WithLists(record));
        }
        if (header is null) errors.Add(new(0, null, "", "The file has no header line."));
        return (records, errors);
    }

    private static IEnumerable<ImportError> WrongIn(IReadOnlyList<string> header)
    {
        var objects = header.SelectMany(Ancestors).ToHashSet(StringComparer.Ordinal);
        foreach (var group in header.GroupBy(column => column, StringComparer.Ordinal))
        {
            if (group.Key.Split('.').Any(string.IsNullOrWhiteSpace)) yield return new(0, null, $"column \"{group.Key}\"", "has no proper name");
            if (group.Count() > 1) yield return new(0, null, $"column \"{group.Key}\"", "stands there twice");
            if (objects.Contains(group.Key)) yield return new(0, null, $"column \"{group.Key}\"", "cannot hold a value beside its own parts");
        }
    }

    private static string Property(string column) => column.Split('.')[0];

    private static IEnumerable<string> Ancestors(string column)
    {
        for (var dot = column.LastIndexOf('.'); dot > 0; dot = column.LastIndexOf('.', dot - 1)) yield return column[..dot];
    }

    private static void Put(JsonObject record, ReadOnlySpan<string> path, string cell)
    {
        foreach (var part in path[..^1])
        {
            if (record[part] is not JsonObject inner) record[part] = inner = [];
            record = inner;
        }
        record[path[^1]] = cell;
    }

    /// <summary>An object whose names are all numbers is a list in their order; gaps close.</summary>
    private static JsonNode WithLists(JsonObject record)
    {
        foreach (var (name, value) in record.ToList()) if (value is JsonObject inner) record[name] = WithLists(inner);
        if (record.Count == 0 || !record.All(property => int.TryParse(property.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _))) return record;
        var items = record.OrderBy(property => int.Parse(property.Key, CultureInfo.InvariantCulture)).Select(property => property.Value).ToList();
        record.Clear();
        return new JsonArray([.. items]);
    }

    private static string Cell(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.String => FormulaGuard.Guard(value.GetValue<string>()),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.ToJsonString(),
    };
}
