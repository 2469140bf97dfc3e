using Microsoft.EntityFrameworkCore;

namespace Palmares.Data.Checks;

internal sealed class TopicsFormTrees : Invariant
{
    public override async Task<IReadOnlyList<Breach>> FindAsync(PalmaresDb db, CancellationToken cancellationToken)
    {
        var parents = await db.Topics.Select(topic => new { topic.Id, topic.ParentId }).ToDictionaryAsync(topic => topic.Id, topic => topic.ParentId, cancellationToken);
        return [.. parents.Keys.Where(id => !ReachesARoot(id, parents)).Order(StringComparer.Ordinal).Select(id => Breach($"topic {id}", "has no end of ancestors"))];
    }

    private static bool ReachesARoot(string id, Dictionary<string, string?> parents)
    {
        var at = (string?)id;
        for (var steps = 0; at is not null && steps <= parents.Count; steps++) at = parents.GetValueOrDefault(at);
        return at is null;
    }
}
