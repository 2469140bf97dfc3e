using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Competitions;
using Palmares.Domain.Entries;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Deadlines;
using Palmares.Web.Features.Shared.Entries;

namespace Palmares.Web.Features.Entries;

/// <summary>An entry as a person meets it now: what they may do, and its times.</summary>
/// <param name="Time">Null for an entry of a competition that has no call here.</param>
public record MetEntry(FoundEntry Found, EntryTime? Time)
{
    public Entry Entry => Found.Entry;

    public int Number => Entry.Number;

    public RuleSet Rules => Time?.Call.Rules ?? RuleSet.Reference;

    /// <summary>May edit, and in time.</summary>
    public bool TakesText => Found.MayEdit && Time?.TakesText == true;
}

/// <summary>An entry on the desk of the person who asks, with the text they may see.</summary>
/// <param name="Content">The working text; for those who may not see it, the last submitted version's.</param>
public sealed record OpenedEntry(FoundEntry Found, EntryContent Content, EntryTime? Time) : MetEntry(Found, Time)
{
    public WordLedger Ledger { get; } = WordLedger.Of(Content);

    public DraftField? Field(EntryField field) => Entry.Fields.Find(draft => draft.Field == field);
}

public sealed class EntryDesk(PalmaresDb db, EntryFinder finder, EntryTimes times, CurrentActor current)
{
    /// <returns>Null where there is no such entry for this person.</returns>
    public async Task<OpenedEntry?> OpenAsync(int number, CancellationToken cancellation)
    {
        if (await finder.FindAsync(number, withFields: true, cancellation) is not { } found) return null;
        var content = found.MayReadDraft ? found.Entry.Draft : await SubmittedAsync(found.Entry.Id, cancellation);
        return new(found, content, await times.OfAsync(found.Entry, current.PersonId, cancellation));
    }

    /// <summary>Without any text, for who only wants to save one.</summary>
    /// <returns>Null where there is no such entry for this person.</returns>
    public async Task<MetEntry?> MeetAsync(int number, CancellationToken cancellation) =>
        await finder.FindAsync(number, withFields: false, cancellation) is { } found ? new(found, await times.OfAsync(found.Entry, current.PersonId, cancellation)) : null;

    public Task<string> NameAsync(Guid personId, CancellationToken cancellation) =>
        db.People.Where(person => person.Id == personId).Select(person => person.Name).SingleAsync(cancellation);

    public Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<Guid> people, CancellationToken cancellation)
    {
        var ids = people.Distinct().ToArray();
        return db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellation);
    }

    private async Task<EntryContent> SubmittedAsync(Guid entryId, CancellationToken cancellation)
    {
        var versions = from submission in db.Submissions
                       join version in db.EntryVersions on submission.VersionId equals version.Id
                       where submission.EntryId == entryId
                       orderby version.Number descending
                       select version.Content;
        return EntryContent.FromJson(await versions.FirstAsync(cancellation));
    }
}
