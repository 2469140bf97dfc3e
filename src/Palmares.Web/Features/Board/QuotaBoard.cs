using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Competitions;
using Palmares.Domain.Endorsements;
using Palmares.Domain.Entries;

namespace Palmares.Web.Features.Board;

/// <summary>One candidate of the institution.</summary>
/// <param name="Endorsed">Institutions that have endorsed what was submitted, and how many are concerned; null before the first submission.</param>
public sealed record BoardRow(Entry Entry, EntryContent Content, string Owner, EntryStatus Status, (int Endorsed, int Concerned)? Endorsements)
{
    public int Words { get; } = WordLedger.Of(Content).Total;
}

/// <summary>An institution's entries in one competition, in the order of their rank.</summary>
public sealed record Board(Call Call, IReadOnlyList<BoardRow> Rows, int Taken, TimingState State)
{
    public int Left => Call.Rules.EntriesPerInstitution - Taken;

    public IReadOnlyList<BoardRow> Submitted => [.. Rows.Where(row => row.Entry.HoldsSlot && row.Entry.WithdrawnAt is null)];

    public IReadOnlyList<BoardRow> Drafts => [.. Rows.Where(row => row.Status == EntryStatus.Draft)];
}

/// <summary>Draws the boards of an institution, the call that closes next first. Five commands, however many entries there are.</summary>
public sealed class QuotaBoard(PalmaresDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<Board>> OfAsync(string institutionId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var calls = await db.Calls.AsNoTracking().OrderByDescending(row => row.ClosesAt).ToListAsync(cancellation);
        var entries = await db.Entries.AsNoTracking().Include(row => row.Fields).Where(row => row.InstitutionId == institutionId).ToListAsync(cancellation);
        var owners = await db.People.Where(person => db.Entries.Any(row => row.InstitutionId == institutionId && row.OwnerId == person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellation);
        var submitted = (await (from submission in db.Submissions
                                join version in db.EntryVersions on submission.VersionId equals version.Id
                                where db.Entries.Any(row => row.Id == version.EntryId && row.InstitutionId == institutionId)
                                select version).AsNoTracking().ToListAsync(cancellation)).GroupBy(version => version.EntryId).ToDictionary(group => group.Key, group => group.MaxBy(version => version.Number)!);
        var requests = (await db.EndorsementRequests.AsNoTracking().Where(row => row.StaleAt == null && db.Entries.Any(entry => entry.Id == row.EntryId && entry.InstitutionId == institutionId))
            .ToListAsync(cancellation)).ToLookup(row => row.EntryId);

        BoardRow Row(Entry entry)
        {
            var version = submitted.GetValueOrDefault(entry.Id);
            var concerned = version is null ? [] : EntryContent.FromJson(version.Content).Concerned(entry.InstitutionId);
            var endorsed = concerned.Count(institution => EndorsementStates.IsComplete([institution], version!.MaterialHash, requests[entry.Id], now));
            var status = EntryStatuses.Of(entry.WithdrawnAt is not null, version is not null, endorsed == concerned.Count);
            return new(entry, entry.Draft, owners[entry.OwnerId], status, version is null ? null : (endorsed, concerned.Count));
        }

        return [.. calls.Where(call => entries.Any(entry => entry.CompetitionId == call.CompetitionId) || now < call.ClosesAt).Select(call =>
        {
            var own = entries.Where(entry => entry.CompetitionId == call.CompetitionId).ToList();
            return new Board(call, [.. own.OrderBy(entry => entry.WithdrawnAt is not null).ThenBy(entry => entry.Rank ?? int.MaxValue).ThenBy(entry => entry.Number).Select(Row)],
                own.Count(entry => entry.HoldsSlot), new Timing(call.OpensAt, call.ClosesAt, null, call.EndorsementsUntil, null).At(now));
        })];
    }
}
