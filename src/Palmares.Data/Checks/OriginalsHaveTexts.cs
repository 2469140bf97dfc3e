using Microsoft.EntityFrameworkCore;

namespace Palmares.Data.Checks;

internal sealed class OriginalsHaveTexts : Invariant
{
    public override async Task<IReadOnlyList<Breach>> FindAsync(PalmaresDb db, CancellationToken cancellationToken) =>
    [
        .. (await db.Practices.Where(practice => !practice.Texts.Any(text => text.Language == practice.OriginalLanguage && text.Summary != null))
            .Select(practice => new { practice.Number, practice.Id, practice.OriginalLanguage }).ToListAsync(cancellationToken))
            .Select(practice => Breach(PracticeRow(practice.Number, practice.Id), $"has no summary in its original language, {practice.OriginalLanguage}")),
    ];
}
