using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Accounts;
using Palmares.Data.Feed;
using Palmares.Domain.Access;
using Palmares.Domain.Endorsements;
using Palmares.Domain.Entries;
using Palmares.Web.Features.Shared.Endorsing;
using Palmares.Web.Features.Shared.Entries;
using Palmares.Web.Features.Shared.Submitting;

namespace Palmares.Web.Features.Demo;

/// <summary>
/// Brings the demonstration's entries to their stages by the very acts that people do, so that receipts, mails and the audit
/// log are there as they would be.
/// </summary>
public sealed class DemoEntries(PalmaresDb db, KeepVersion keepVersion, SubmitEntry submit, DecideEndorsement decide, WithdrawEntry withdraw, TimeProvider clock)
{
    private Dictionary<string, Person> _people = [];

    /// <summary>Nothing where entries are there already, or no demonstration was seeded.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (!await db.Calls.AnyAsync(call => call.CompetitionId == DemoSeed.CompetitionId, cancellation)) return;
        if (await db.Entries.AnyAsync(entry => entry.CompetitionId == DemoSeed.CompetitionId, cancellation)) return;
        _people = await db.People.AsNoTracking().Where(person => person.IsDemo).ToDictionaryAsync(person => person.Email!, cancellation);
        foreach (var scene in DemoEntry.All) await PlayAsync(scene, cancellation);
    }

    private async Task PlayAsync(DemoEntry scene, CancellationToken cancellation)
    {
        var author = PersonOf(scene.Author);
        var content = scene.Content();
        var entry = await WriteAsync(scene, author, content, cancellation);
        if (scene.Stage is DemoStage.Draft or DemoStage.Ready) return;

        var outcome = await submit.RunAsync(entry.Id, author.Id, Guid.CreateVersion7(), reviewedHash: null, clock.GetUtcNow(), cancellation);
        if (outcome.Violations.Count > 0) throw new InvalidOperationException($"{scene.File}: {string.Join(", ", outcome.Violations.Select(violation => $"{violation.Code} {violation.Field}"))}");
        if (scene.Stage is DemoStage.HalfEndorsed or DemoStage.Endorsed) await DecideAsync(entry, endorses: true, cancellation);
        if (scene.Stage == DemoStage.Declined) await DecideAsync(entry, endorses: false, cancellation);
        if (scene.Stage == DemoStage.Withdrawn) await withdraw.RunAsync(entry.Id, author.Id, "Los resultados de la evaluación no estarán disponibles antes del cierre.", cancellation);
    }

    private async Task<Entry> WriteAsync(DemoEntry scene, Person author, EntryContent content, CancellationToken cancellation)
    {
        var institution = DemoPeople.All.Single(person => person.Name == scene.Author).InstitutionId!;
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(cancellation);
        var entry = new Entry
        {
            Number = (int)await Counters.AddAsync(db, Counter.Entries, 1, cancellation), CompetitionId = DemoSeed.CompetitionId, InstitutionId = institution,
            OwnerId = author.Id, CreatedAt = now,
        };
        foreach (var field in EntryFields.All.Where(field => content[field].Length > 0))
            entry.Fields.Add(new() { Field = field, Text = content[field], Revision = 1, SavedAt = now, SavedBy = author.Id });
        db.Entries.Add(entry);
        if (scene.Stage != DemoStage.Draft)
            foreach (var concerned in content.Concerned(institution)) db.EntrySignatories.Add(SignatoryOf(entry, concerned));
        await db.SaveChangesAsync(cancellation);
        await keepVersion.RunAsync(entry.Id, VersionOccasion.Saved, author.Id, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
        return entry;
    }

    private static EntrySignatory SignatoryOf(Entry entry, string institutionId)
    {
        var person = DemoPeople.All.First(person => person.InstitutionId == institutionId && person.Roles.Contains(InstitutionRole.Signatory));
        return new()
        {
            EntryId = entry.Id, InstitutionId = institutionId, Name = person.FullName, Function = person.Function!,
            Address = DemoPeople.AddressOf(person.Name), Language = Domain.Shared.Languages.Code(person.Language),
        };
    }

    /// <summary>By the signatory of the lead institution, signed in.</summary>
    private async Task DecideAsync(Entry entry, bool endorses, CancellationToken cancellation)
    {
        var request = await db.EndorsementRequests.AsNoTracking().SingleAsync(row => row.EntryId == entry.Id && row.Kind == EndorsementKind.Management && row.StaleAt == null, cancellation);
        var signatory = _people[request.Address];
        var decision = Decision.Of(endorses ? "endorse" : "decline", request.Name, request.Function, endorses ? null : "Please name the year in which the last regions joined, and say who pays for the helpline.");
        await decide.RunAsync(request.Id, decision, new(EndorsementChannel.Account, signatory.Id, null), cancellation);
    }

    private Person PersonOf(string name) => _people[DemoPeople.AddressOf(name)];
}
