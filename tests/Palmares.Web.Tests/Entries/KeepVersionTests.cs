using Microsoft.EntityFrameworkCore;
using Palmares.Data.Accounts;
using Palmares.Domain.Entries;
using Palmares.Testing.Databases;
using Palmares.Web.Features.Shared.Entries;

namespace Palmares.Web.Tests.Entries;

public sealed class KeepVersionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [OnEveryDatabase(Seeded = true)]
    public async Task Versions_are_counted_and_an_unchanged_text_makes_none(TestDatabase database)
    {
        var (entryId, owner) = await AddEntryAsync(database);
        await WriteAsync(database, entryId, owner, "One two");

        (await KeepAsync(database, entryId, owner, VersionOccasion.Saved)).ShouldBe("1 Saved One two 2");
        (await KeepAsync(database, entryId, owner, VersionOccasion.Saved)).ShouldBe("1 Saved One two 2");
        (await KeepAsync(database, entryId, owner, VersionOccasion.EndorsementAsked)).ShouldBe("1 Saved One two 2");
        (await KeepAsync(database, entryId, owner, VersionOccasion.Submitted)).ShouldBe("2 Submitted One two 2");
        (await KeepAsync(database, entryId, owner, VersionOccasion.Submitted)).ShouldBe("2 Submitted One two 2");
        await WriteAsync(database, entryId, owner, "Three");
        (await KeepAsync(database, entryId, owner, VersionOccasion.Saved)).ShouldBe("3 Saved Three 1");
        await WriteAsync(database, entryId, owner, "One two");
        (await KeepAsync(database, entryId, owner, VersionOccasion.Submitted)).ShouldBe("4 Submitted One two 2");
    }

    [Theory]
    [OnEveryDatabase(Seeded = true)]
    public async Task Eight_at_once_make_one(TestDatabase database)
    {
        var (entryId, owner) = await AddEntryAsync(database);
        await WriteAsync(database, entryId, owner, "One two");

        var kept = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => KeepAsync(database, entryId, owner, VersionOccasion.Submitted))));

        kept.ShouldAllBe(version => version == "1 Submitted One two 2");
        await using var db = database.NewContext();
        (await db.EntryVersions.CountAsync(Cancellation)).ShouldBe(1);
    }

    [Theory]
    [OnEveryDatabase(Seeded = true)]
    public async Task Outside_a_transaction_none_is_kept(TestDatabase database)
    {
        var (entryId, owner) = await AddEntryAsync(database);
        await using var db = database.NewContext();

        await Should.ThrowAsync<InvalidOperationException>(() => new KeepVersion(db, database.Clock).RunAsync(entryId, VersionOccasion.Saved, owner, Cancellation));
    }

    private static async Task<(Guid EntryId, Guid Owner)> AddEntryAsync(TestDatabase database)
    {
        await using var db = database.NewContext();
        var owner = new Person { Name = "Claire", Language = "fr", CreatedAt = database.Clock.GetUtcNow() };
        var entry = new Entry { Number = 1, CompetitionId = "africa-2008", InstitutionId = "fr-cnaf", OwnerId = owner.Id, CreatedAt = database.Clock.GetUtcNow() };
        db.AddRange(owner, entry);
        await db.SaveChangesAsync(Cancellation);
        return (entry.Id, owner.Id);
    }

    private static async Task WriteAsync(TestDatabase database, Guid entryId, Guid by, string text)
    {
        await using var db = database.NewContext();
        var field = await db.DraftFields.SingleOrDefaultAsync(row => row.EntryId == entryId && row.Field == EntryField.Summary, Cancellation);
        if (field is null) db.Add(new DraftField { EntryId = entryId, Field = EntryField.Summary, Text = text, Revision = 1, SavedAt = database.Clock.GetUtcNow(), SavedBy = by });
        else (field.Text, field.Revision) = (text, field.Revision + 1);
        await db.SaveChangesAsync(Cancellation);
    }

    private static async Task<string> KeepAsync(TestDatabase database, Guid entryId, Guid by, VersionOccasion occasion)
    {
        await using var db = database.NewContext();
        await using var transaction = await db.BeginWriteAsync(Cancellation);
        var version = await new KeepVersion(db, database.Clock).RunAsync(entryId, occasion, by, Cancellation);
        await db.SaveChangesAsync(Cancellation);
        await transaction.CommitAsync();
        return $"{version.Number} {version.Occasion} {EntryContent.FromJson(version.Content)[EntryField.Summary]} {version.TotalWords}";
    }
}
