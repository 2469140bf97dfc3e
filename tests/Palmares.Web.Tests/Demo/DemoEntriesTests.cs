using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Testing.Apps;
using Palmares.Web.Features.Demo;

namespace Palmares.Web.Tests.Demo;

public sealed class DemoEntriesTests
{
    [Fact]
    public async Task Every_entry_has_come_to_its_stage_by_what_people_do()
    {
        await using var app = new DemoApp();
        await app.InitializeAsync();
        await using var db = app.Database.NewContext();

        var reached = new List<(string Institution, DemoStage Stage)>();
        foreach (var entry in await db.Entries.OrderBy(row => row.Number).ToListAsync(TestContext.Current.CancellationToken))
            reached.Add((entry.InstitutionId, await StageOfAsync(db, entry.Id, entry.WithdrawnAt is not null)));

        reached.ShouldBe(DemoEntry.All.Select(scene => (scene.File[..scene.File.IndexOf('-', 3)], scene.Stage)));
        (await db.Slots.SumAsync(row => row.Taken, TestContext.Current.CancellationToken)).ShouldBe(4);
    }

    private static async Task<DemoStage> StageOfAsync(PalmaresDb db, Guid entryId, bool isWithdrawn)
    {
        if (isWithdrawn) return DemoStage.Withdrawn;
        var live = await db.EndorsementRequests.Where(row => row.EntryId == entryId && row.StaleAt == null).ToListAsync();
        if (live.Exists(row => row.DeclinedAt is not null)) return DemoStage.Declined;
        if (live.Count == 0) return await db.EntrySignatories.AnyAsync(row => row.EntryId == entryId) ? DemoStage.Ready : DemoStage.Draft;
        var signed = live.Count(row => row.EndorsedAt is not null);
        return signed == live.Count ? DemoStage.Endorsed : signed > 0 ? DemoStage.HalfEndorsed : DemoStage.Submitted;
    }
}
