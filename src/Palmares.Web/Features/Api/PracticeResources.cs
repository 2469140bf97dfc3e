using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Library;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Reference;

namespace Palmares.Web.Features.Api;

/// <summary>Practices by number, as resources, in one SQL command however many they are.</summary>
internal sealed class PracticeResources(PalmaresDb db, CatalogueSource source)
{
    /// <summary>In the order of <paramref name="numbers"/>; a number that is not published is left out.</summary>
    public async Task<IReadOnlyList<PracticeResource>> ListAsync(IReadOnlyList<int> numbers, string baseUrl, CancellationToken cancellation)
    {
        if (numbers.Count == 0) return [];
        var found = await db.Practices.AsNoTracking()
            .Include(practice => practice.Texts)
            .Where(practice => numbers.Contains(practice.Number) && practice.WithdrawnAt == null)
            .AsSingleQuery()
            .ToDictionaryAsync(practice => practice.Number, cancellation);
        return [.. numbers.Where(found.ContainsKey).Select(number => Of(found[number], baseUrl))];
    }

    private PracticeResource Of(Practice practice, string baseUrl) => new(
        practice.Number,
        practice.Id,
        baseUrl + Links.Practice(Languages.Find(practice.OriginalLanguage) ?? Language.En, practice.Number, practice.Id),
        baseUrl + Links.Permalink(practice.Number),
        practice.Texts.OrderBy(text => text.Language, StringComparer.Ordinal).ToDictionary(text => text.Language, text => text.Title),
        practice.Texts.Where(text => text.Summary is not null).OrderBy(text => text.Language, StringComparer.Ordinal)
            .ToDictionary(text => text.Language, text => text.Summary!),
        practice.OriginalLanguage,
        InstitutionOf(practice.InstitutionId, baseUrl),
        practice.CountryCode,
        practice.RegionId,
        practice.ImplementationYear,
        AwardResources.Of(practice),
        practice.TopicIds,
        practice.SourceUrl,
        practice.Version,
        practice.UpdatedAt);

    private NamedResource InstitutionOf(string id, string baseUrl)
    {
        var institution = source.Current.Institution(id);
        return new(id, baseUrl + Links.Institution(Language.En, id), institution is null ? [] : new Dictionary<string, string>(institution.Names), institution?.Acronym);
    }
}
