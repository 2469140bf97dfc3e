using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Palmares.Domain.Library;

namespace Palmares.Data.Exchange.Kinds;

/// <summary>data/topics.json; <c>parent</c> and <c>aliases</c> may be left out.</summary>
internal sealed class TopicExchange : ExchangeKindOf<Topic, Topic>
{
    public override string Name => "topics";

    protected override int BatchSize => int.MaxValue;

    internal override async IAsyncEnumerable<JsonObject> ExportAsync(PalmaresDb db, DateOnly today, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var topics = await db.Topics.AsNoTracking().ToListAsync(cancellationToken);
        foreach (var topic in topics.OrderBy(topic => topic.Order).ThenBy(topic => topic.Id, StringComparer.Ordinal))
        {
            var record = new JsonObject
            {
                ["id"] = topic.Id,
                ["order_fr_seed"] = topic.Order,
                ["names"] = Json.Texts(topic.Names),
                ["official"] = Json.Official(topic.Names, topic.OfficialIn),
            };
            if (topic.ParentId is not null) record["parent"] = topic.ParentId;
            if (topic.Aliases.Count > 0) record["aliases"] = Json.List(topic.Aliases);
            yield return record;
        }
    }

    protected override Topic? Read(RecordFields fields, Known known, int number)
    {
        var id = fields.Id("id");
        var order = fields.Number("order_fr_seed", Need.Value, 1, 10_000);
        var names = fields.Texts("names", all: true);
        var official = fields.Official("official", names);
        var parent = fields.Text("parent", Need.Optional);
        var aliases = fields.List("aliases", Need.Optional);
        fields.Finish();
        return fields.Failed ? null : new() { Id = id!, ParentId = parent, Order = order!.Value, Names = names!, OfficialIn = official!, Aliases = aliases };
    }

    /// <summary>Parents exist, here or in the database, and nothing is its own ancestor.</summary>
    protected override IEnumerable<ImportError> CheckTogether(IReadOnlyList<(int Number, Topic Record)> records, Known known)
    {
        var parents = records.GroupBy(pair => pair.Record.Id).ToDictionary(group => group.Key, group => group.First().Record.ParentId, StringComparer.Ordinal);
        foreach (var (number, topic) in records)
        {
            if (topic.ParentId is null) continue;
            if (!parents.ContainsKey(topic.ParentId) && !known.Topics.Contains(topic.ParentId))
                yield return new(number, topic.Id, "parent", $"\"{topic.ParentId}\" is not in topics");
            else if (IsItsOwnAncestor(topic.Id, parents))
                yield return new(number, topic.Id, "parent", "makes the topic its own ancestor");
        }
    }

    protected override string IdOf(Topic record) => record.Id;

    protected override Task<Dictionary<string, Topic>> LoadAsync(PalmaresDb db, IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        db.Topics.Where(topic => ids.Contains(topic.Id)).ToDictionaryAsync(topic => topic.Id, cancellationToken);

    protected override void Add(PalmaresDb db, Topic record, ImportOptions options) => db.Add(record);

    protected override bool Change(PalmaresDb db, Topic entity, Topic record) => db.Become(entity, record);

    private static bool IsItsOwnAncestor(string id, Dictionary<string, string?> parents)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = id; at is not null && seen.Add(at);)
        {
            at = parents.GetValueOrDefault(at);
            if (at == id) return true;
        }
        return false;
    }
}
