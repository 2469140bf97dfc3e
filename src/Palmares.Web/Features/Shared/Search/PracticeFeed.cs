using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Library;

namespace Palmares.Web.Features.Shared.Search;

/// <summary>The practices that every visitor may see, with their texts, streamed for the index.</summary>
internal static class PracticeFeed
{
    public static IAsyncEnumerable<Practice> All(PalmaresDb db) => Public(db).OrderBy(practice => practice.Number).AsAsyncEnumerable();

    /// <summary>Those of these numbers that are public; a number that is missing is not, or no longer.</summary>
    public static IAsyncEnumerable<Practice> Of(PalmaresDb db, int[] numbers)
        => Public(db).Where(practice => numbers.Contains(practice.Number)).AsAsyncEnumerable();

    private static IQueryable<Practice> Public(PalmaresDb db)
        => db.Practices.AsNoTracking().Include(practice => practice.Texts).AsSingleQuery().Where(practice => practice.WithdrawnAt == null);
}
