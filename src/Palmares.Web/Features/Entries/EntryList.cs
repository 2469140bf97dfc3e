using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Queries;
using Palmares.Domain.Access;
using Palmares.Domain.Competitions;
using Palmares.Domain.Endorsements;
using Palmares.Domain.Entries;
using Palmares.Web.Features.Shared.Deadlines;

namespace Palmares.Web.Features.Entries;

/// <summary>A line of "My work".</summary>
/// <param name="Endorsed">Of the institutions concerned, how many have endorsed the present material text.</param>
public sealed record ListedEntry(
    Entry Entry, EntryContent Content, EntryStatus Status, int Words, RuleSet Rules, DateTimeOffset SavedAt, string SavedBy, string Owner,
    int Concerned, int Endorsed, bool IsAsked, EntryTime? Time, bool MayEdit);

/// <summary>The entries somebody may see, the latest competition first; as many commands for one as for hundreds.</summary>
public sealed class EntryList(PalmaresDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<ListedEntry>> ReadAsync(Actor actor, CancellationToken cancellation)
    {
        var entries = await db.EntriesVisibleTo(actor).AsNoTracking().Include(entry => entry.Fields).Include(entry => entry.Shares).AsSplitQuery()
            .OrderByDescending(entry => entry.Number).ToListAsync(cancellation);
        if (entries.Count == 0) return [];
        var ids = entries.Select(entry => entry.Id).ToArray();
        var submitted = (await (from submission in db.Submissions
                                join version in db.EntryVersions on submission.VersionId equals version.Id
                                where ids.Contains(submission.EntryId)
                                select new { submission.EntryId, version.Number, version.Content, version.MaterialHash, submission.ReceivedAt }).ToListAsync(cancellation))
            .ToLookup(row => row.EntryId);
        var requests = (await db.EndorsementRequests.AsNoTracking().Where(request => ids.Contains(request.EntryId)).ToListAsync(cancellation)).ToLookup(request => request.EntryId);
        var calls = await db.Calls.AsNoTracking().ToDictionaryAsync(call => call.CompetitionId, cancellation);
        var extensions = await db.Extensions.AsNoTracking().ToListAsync(cancellation);
        var people = entries.SelectMany(entry => entry.Fields.Select(field => field.SavedBy).Append(entry.OwnerId)).Distinct().ToArray();
        var names = await db.People.Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellation);
        var now = clock.GetUtcNow();

        return [.. entries.Select(entry =>
        {
            var last = submitted[entry.Id].MaxBy(row => row.Number);
            var facts = new EntryFacts(entry.InstitutionId, entry.Shares.Find(share => share.PersonId == actor.PersonId)?.Kind, last is not null);
            var content = EntryAccess.MayReadDraft(actor, facts) ? entry.Draft : EntryContent.FromJson(last!.Content);
            var hash = last?.MaterialHash ?? content.MaterialHash();
            var concerned = content.Concerned(entry.InstitutionId).ToList();
            var endorsed = concerned.Count(institution => EndorsementStates.IsComplete([institution], hash, requests[entry.Id], now));
            var saved = EntryAccess.MayReadDraft(actor, facts) ? entry.Fields.MaxBy(field => field.SavedAt) : null;
            var call = calls.GetValueOrDefault(entry.CompetitionId);
            return new ListedEntry(
                entry, content, EntryStatuses.Of(entry.WithdrawnAt is not null, last is not null, endorsed == concerned.Count), WordLedger.Of(content).Total,
                call?.Rules ?? RuleSet.Reference, saved?.SavedAt ?? last?.ReceivedAt ?? entry.CreatedAt, names[saved?.SavedBy ?? entry.OwnerId], names[entry.OwnerId],
                concerned.Count, endorsed, requests[entry.Id].Any(request => request.StaleAt is null),
                call is null ? null : new(call, Timing.Of(call, entry, extensions), now), EntryAccess.MayEdit(actor, facts) && entry.WithdrawnAt is null);
        }).OrderByDescending(listed => listed.Time?.Timing.ClosesAt ?? DateTimeOffset.MinValue).ThenBy(listed => listed.Entry.InstitutionId, StringComparer.Ordinal)];
    }
}
