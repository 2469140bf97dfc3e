using Microsoft.EntityFrameworkCore;

namespace Palmares.Data.Checks;

/// <summary>Topics of a practice are a list in its row, which no foreign key guards.</summary>
internal sealed class PracticeTopicsExist : Invariant
{
    public override async Task<IReadOnlyList<Breach>> FindAsync(PalmaresDb db, CancellationToken cancellationToken)
    {
        var topics = (await db.Topics.Select(topic => topic.Id).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var practices = await db.Practices.Select(practice => new { practice.Number, practice.Id, practice.TopicIds }).ToListAsync(cancellationToken);
        return
        [
            .. from practice in practices
               from topic in practice.TopicIds
               where !topics.Contains(topic)
               select Breach(PracticeRow(practice.Number, practice.Id), $"names the topic \"{topic}\", which does not exist"),
        ];
    }
}
