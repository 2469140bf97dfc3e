using Microsoft.EntityFrameworkCore;
using Palmares.Data;

namespace Palmares.Web.Features.Crawlers;

/// <summary>The published practices in parts, for the sitemap.</summary>
internal sealed class SitemapPractices(PalmaresDb db)
{
    public Task<int> CountAsync(CancellationToken cancellation)
        => db.Practices.CountAsync(practice => practice.WithdrawnAt == null, cancellation);

    /// <param name="part">From 1; empty past the last.</param>
    /// <param name="cancellation">Of the request.</param>
    public Task<List<SitemapPractice>> PartAsync(int part, CancellationToken cancellation)
        => db.Practices.AsNoTracking()
            .Where(practice => practice.WithdrawnAt == null)
            .OrderBy(practice => practice.Number)
            .Skip((part - 1) * Sitemap.PracticesPerPart)
            .Take(Sitemap.PracticesPerPart)
            .Select(practice => new SitemapPractice(
                practice.Number,
                practice.Id,
                practice.UpdatedAt,
                practice.Texts.Where(text => text.Summary != null).Select(text => text.Language).ToList()))
            .ToListAsync(cancellation);
}
