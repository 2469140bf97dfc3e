using Microsoft.EntityFrameworkCore;

namespace Palmares.Data.Checks;

/// <summary>A forum is part of its competition's row, where its country has no foreign key.</summary>
internal sealed class ForumCountriesExist : Invariant
{
    public override async Task<IReadOnlyList<Breach>> FindAsync(PalmaresDb db, CancellationToken cancellationToken) =>
    [
        .. (await db.Competitions
            .Where(competition => competition.Forum.CountryCode != null && !db.Countries.Any(country => country.Code == competition.Forum.CountryCode))
            .Select(competition => new { competition.Id, competition.Forum.CountryCode }).ToListAsync(cancellationToken))
            .Select(competition => Breach($"competition {competition.Id}", $"has its forum in \"{competition.CountryCode}\", which is no country here")),
    ];
}
