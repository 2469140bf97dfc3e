using Microsoft.EntityFrameworkCore;

namespace Palmares.Data.Checks;

internal sealed class TextsHavePractices : Invariant
{
    public override async Task<IReadOnlyList<Breach>> FindAsync(PalmaresDb db, CancellationToken cancellationToken) =>
    [
        .. (await db.PracticeTexts.Where(text => !db.Practices.Any(practice => practice.Number == text.PracticeNumber))
            .Select(text => new { text.PracticeNumber, text.Language }).ToListAsync(cancellationToken))
            .Select(text => Breach($"text {text.PracticeNumber}/{text.Language}", "belongs to no practice")),
    ];
}
