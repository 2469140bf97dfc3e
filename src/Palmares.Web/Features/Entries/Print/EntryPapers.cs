using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Entries;
using Palmares.Web.Features.Entries.Versions;

namespace Palmares.Web.Features.Entries.Print;

/// <summary>Finds what the person of this request may print of an entry.</summary>
public sealed class EntryPapers(EntryDesk desk, PalmaresDb db)
{
    /// <summary>The text that the person is shown; a version only for those who may read the draft. Null where there is none for them.</summary>
    public async Task<EntryPaper?> FindAsync(int number, int? version, CancellationToken cancellation)
    {
        if (await desk.OpenAsync(number, cancellation) is not { } opened) return null;
        var content = opened.Content;
        if (version is { } asked)
        {
            if (!opened.Found.MayReadDraft || await db.ContentAsync(opened.Entry.Id, asked, cancellation) is not { } kept) return null;
            content = kept;
        }
        var hash = content.Hash();
        version ??= await db.EntryVersions.Where(row => row.EntryId == opened.Entry.Id && row.Hash == hash).OrderByDescending(row => row.Number).Select(row => (int?)row.Number).FirstOrDefaultAsync(cancellation);
        return new(number, opened.Entry.InstitutionId, opened.Entry.CompetitionId, content, version);
    }
}
