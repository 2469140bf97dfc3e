using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Entries;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Entries;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Entries;

/// <summary>Who has which part of an entry's form open.</summary>
public sealed class Presences(PalmaresDb db, GroupedWrites writes, DatabaseProvider provider, CurrentActor current, Localizer localizer, TimeProvider clock)
{
    /// <summary>The form beats every 30 s; three missed beats are a closed page.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromSeconds(90);

    public async Task SeeAsync(Guid entryId, FormPart page, CancellationToken cancellation)
    {
        try
        {
            await writes.RunAsync(there => SeeAsync(there, entryId, current.PersonId, page, clock.GetUtcNow()), cancellation);
        }
        catch (DbUpdateException exception) when (provider.IsUniqueViolation(exception))
        {
            // Two tabs opened at once: the other has been seen just now.
        }
    }

    /// <summary>As part of a larger write.</summary>
    internal static async Task<int> SeeAsync(PalmaresDb db, Guid entryId, Guid personId, FormPart page, DateTimeOffset now)
    {
        var presence = await db.EntryPresences.SingleOrDefaultAsync(row => row.EntryId == entryId && row.PersonId == personId);
        if (presence is null) db.EntryPresences.Add(EntryPresence.Begin(entryId, personId, page.Code, now));
        else presence.See(page.Code, now);
        return await db.SaveChangesAsync();
    }

    /// <summary>"Ana is editing: Summary", for everybody but the person who asks.</summary>
    public async Task<IReadOnlyList<string>> OthersAsync(Guid entryId, CancellationToken cancellation)
    {
        var since = clock.GetUtcNow() - Recent;
        var others = await (from presence in db.EntryPresences
                            join person in db.People on presence.PersonId equals person.Id
                            where presence.EntryId == entryId && presence.PersonId != current.PersonId && presence.SeenAt >= since
                            orderby person.Name
                            select new { person.Name, presence.Page }).ToListAsync(cancellation);
        return [.. others.Select(other => FormPart.Find(other.Page) is { } page
            ? localizer["{0} is editing: {1}", other.Name, FormWords.Title(page, localizer)]
            : localizer["{0} has the form open", other.Name])];
    }
}
