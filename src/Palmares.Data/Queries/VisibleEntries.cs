using Palmares.Domain.Access;
using Palmares.Domain.Entries;

namespace Palmares.Data.Queries;

/// <summary>The only way to list or load entries for somebody: what <see cref="EntryAccess.MayRead"/> says, asked of the database.</summary>
public static class VisibleEntries
{
    public static IQueryable<Entry> EntriesVisibleTo(this PalmaresDb db, Actor actor)
    {
        if (actor.PersonId is not { } person) return db.Entries.Where(_ => false);
        if (actor.Is(AssociationRole.Auditor)) return db.Entries;

        var institutions = actor.Posts.Select(post => post.InstitutionId).Distinct().ToArray();
        var seesSubmitted = actor.Is(AssociationRole.Secretariat);
        return db.Entries.Where(entry => institutions.Contains(entry.InstitutionId)
            || entry.Shares.Any(share => share.PersonId == person)
            || (seesSubmitted && db.Submissions.Any(submission => submission.EntryId == entry.Id)));
    }
}
