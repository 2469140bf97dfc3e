using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Entries;

namespace Palmares.Web.Features.Shared.Submitting;

/// <summary>Takes and gives back an institution's slots inside the open transaction, safely under any number of writers (rule 2).</summary>
internal static class SlotTaking
{
    /// <returns>False: none is left.</returns>
    public static async Task<bool> TakeAsync(PalmaresDb db, Entry entry, int limit, CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO slots (competition_id, institution_id, taken, \"limit\") VALUES ({entry.CompetitionId}, {entry.InstitutionId}, 0, {limit}) ON CONFLICT DO NOTHING", cancellation);
        return await RowOf(db, entry).Where(row => row.Taken < row.Limit)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Taken, row => row.Taken + 1), cancellation) == 1;
    }

    public static Task GiveBackAsync(PalmaresDb db, Entry entry, CancellationToken cancellation) =>
        RowOf(db, entry).ExecuteUpdateAsync(set => set.SetProperty(row => row.Taken, row => row.Taken - 1), cancellation);

    private static IQueryable<Domain.Competitions.Slots> RowOf(PalmaresDb db, Entry entry) =>
        db.Slots.Where(row => row.CompetitionId == entry.CompetitionId && row.InstitutionId == entry.InstitutionId);
}
