using Microsoft.EntityFrameworkCore;
using Palmares.Data.Queries;
using Palmares.Domain.Access;
using Palmares.Domain.Entries;
using Palmares.Testing.Databases;

namespace Palmares.Data.Tests.Entries;

/// <summary>What the database gives somebody is what the rule says of each entry, for every role.</summary>
public sealed class VisibleEntriesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [OnEveryDatabase]
    public async Task Everybody_gets_exactly_what_they_may_read(TestDatabase database)
    {
        await using var db = database.NewContext();
        var owner = await EntrySample.AddAsync(db);
        var friend = EntrySample.Person("Ana");
        db.Add(friend);
        // 1 and 3 of the one institution, 2 and 4 of the other; 3 and 4 are submitted; the friend sees 2 and edits 3.
        foreach (var number in Enumerable.Range(1, 4)) db.Add(EntrySample.Entry(number, owner.Id, number % 2 == 1 ? "fr-cnaf" : "de-dguv"));
        await db.SaveChangesAsync(Cancellation);
        foreach (var entry in await db.Entries.Where(entry => entry.Number > 2).ToListAsync(Cancellation)) Submit(db, entry);
        await ShareAsync(db, 2, friend.Id, ShareKind.View);
        await ShareAsync(db, 3, friend.Id, ShareKind.Edit);
        await db.SaveChangesAsync(Cancellation);
        var entries = await db.Entries.Include(entry => entry.Shares).AsNoTracking().ToListAsync(Cancellation);
        var submitted = await db.Submissions.Select(submission => submission.EntryId).ToListAsync(Cancellation);

        foreach (var actor in Actors(friend.Id))
        {
            var seen = await db.EntriesVisibleTo(actor).OrderBy(entry => entry.Number).Select(entry => entry.Number).ToListAsync(Cancellation);

            var allowed = entries.Where(entry => EntryAccess.MayRead(actor, FactsFor(entry, actor, submitted))).Select(entry => entry.Number).Order().ToList();
            seen.ShouldBe(allowed, actor.ToString());
        }

        (await db.EntriesVisibleTo(new(friend.Id, "Ana", [], [], true)).Select(entry => entry.Number).Order().ToListAsync(Cancellation)).ShouldBe([2, 3]);
    }

    private static IEnumerable<Actor> Actors(Guid friend)
    {
        var posts = Enum.GetValues<InstitutionRole>().SelectMany(role => new[] { new Post("fr-cnaf", role), new Post("de-dguv", role) });
        var offices = Enum.GetValues<AssociationRole>().Select(role => new Office(role, null));
        var nobody = new Actor(Guid.NewGuid(), "Nobody", [], [], HasSecondFactor: true);
        return
        [
            Actor.Visitor, nobody, nobody with { PersonId = friend },
            .. posts.Select(post => nobody with { Posts = [post] }),
            .. offices.SelectMany(office => new[] { nobody with { Offices = [office] }, nobody with { Offices = [office], HasSecondFactor = false } }),
        ];
    }

    private static EntryFacts FactsFor(Entry entry, Actor actor, List<Guid> submitted) =>
        new(entry.InstitutionId, entry.Shares.SingleOrDefault(share => share.PersonId == actor.PersonId)?.Kind, submitted.Contains(entry.Id));

    private static void Submit(PalmaresDb db, Entry entry)
    {
        var version = EntryVersion.Of(entry.Id, 1, EntryContent.Empty, VersionOccasion.Submitted, entry.OwnerId, Sample.Day);
        db.Add(version);
        db.Add(new Submission { FormKey = Guid.NewGuid(), EntryId = entry.Id, VersionId = version.Id, Receipt = $"R{entry.Number}", Hash = version.Hash, ReceivedAt = Sample.Day, SubmittedBy = entry.OwnerId, InGrace = false });
    }

    private static async Task ShareAsync(PalmaresDb db, int number, Guid person, ShareKind kind)
    {
        var entry = await db.Entries.SingleAsync(row => row.Number == number, Cancellation);
        db.Add(new EntryShare { EntryId = entry.Id, PersonId = person, Kind = kind, SharedBy = entry.OwnerId, SharedAt = Sample.Day });
    }
}
