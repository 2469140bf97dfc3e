using System.Collections.Concurrent;
using System.Text.Json;

namespace Palmares.Cluster;

/// <summary>What the server has said it saved: of every field the last text and its revision.</summary>
internal sealed record Acknowledged(string Text, int Revision);

/// <summary>Kept over runs, so that each begins by comparing what the one before was promised.</summary>
internal sealed class Ledger
{
    public ConcurrentDictionary<string, Acknowledged> Fields { get; private init; } = new();

    public static Ledger Load(string file) => File.Exists(file)
        ? new() { Fields = new(JsonSerializer.Deserialize<Dictionary<string, Acknowledged>>(File.ReadAllText(file))!) }
        : new();

    public void Save(string file) => File.WriteAllText(file, JsonSerializer.Serialize(Fields));
}
