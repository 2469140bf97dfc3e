using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Queries;
using Palmares.Domain.Access;
using Palmares.Domain.Entries;
using Palmares.Web.Features.Shared.Access;

namespace Palmares.Web.Features.Shared.Entries;

/// <summary>An entry as the person of this request meets it.</summary>
/// <param name="Entry">Tracked, with its shares; with its fields where they were asked for.</param>
public sealed record FoundEntry(Entry Entry, EntryFacts Facts, Actor Actor)
{
    public bool MayReadDraft => EntryAccess.MayReadDraft(Actor, Facts);

    public bool MayEdit => EntryAccess.MayEdit(Actor, Facts) && Entry.WithdrawnAt is null;

    public bool MaySubmit => EntryAccess.MaySubmit(Actor, Facts) && Entry.WithdrawnAt is null;

    public bool MayWithdraw => EntryAccess.MayWithdraw(Actor, Facts) && Entry.WithdrawnAt is null;

    public bool MayShare => EntryAccess.MayShare(Actor, Facts);

    public bool MayTransfer => EntryAccess.MayTransfer(Actor, Facts);
}

/// <summary>Finds the entry an address names, for the person who asks: null where there is none for them, whatever the reason.</summary>
public sealed class EntryFinder(PalmaresDb db, CurrentActor current)
{
    public async Task<FoundEntry?> FindAsync(int number, bool withFields, CancellationToken cancellation)
    {
        var visible = db.EntriesVisibleTo(current.Actor).Include(entry => entry.Shares).Where(entry => entry.Number == number);
        if (withFields) visible = visible.Include(entry => entry.Fields).AsSplitQuery();
        var entry = await visible.SingleOrDefaultAsync(cancellation);
        if (entry is null) return null;
        var share = entry.Shares.Find(row => row.PersonId == current.Actor.PersonId)?.Kind;
        var isSubmitted = await db.Submissions.AnyAsync(submission => submission.EntryId == entry.Id, cancellation);
        return new(entry, new(entry.InstitutionId, share, isSubmitted), current.Actor);
    }
}
