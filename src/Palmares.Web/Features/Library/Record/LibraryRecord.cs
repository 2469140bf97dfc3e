using Palmares.Data.Queries;
using Palmares.Domain.Events;
using Palmares.Domain.Library;
using Palmares.Search;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Features.Shared.Search;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Library.Record;

/// <summary>
/// Loads the record page. The index knows from memory which practices are related; the record and they come in one SQL
/// command.
/// </summary>
public sealed class LibraryRecord(
    LibraryIndex library, PracticeRecords records, CatalogueSource source, TimeProvider clock, Localizer localizer)
{
    private const int MostRelated = 4;

    private const int MostEvents = 3;

    /// <summary>Null if the number was never given; a withdrawn record is found, for its tombstone.</summary>
    public async Task<RecordPage?> FindAsync(int number, CancellationToken cancellation)
    {
        var institution = library.Index.ValuesOf(number, Facet.Institution);
        var (ofInstitution, total) = OfInstitution(number, institution);
        var similar = Similar(number, ofInstitution);

        var found = await records.OfAsync([number, .. similar, .. ofInstitution], cancellation);
        if (found.Find(practice => practice.Number == number) is not { } practice) return null;

        var catalogue = source.Current;
        return new(practice, catalogue, localizer.Language)
        {
            Similar = Related(similar),
            OfInstitution = Related(ofInstitution),
            InstitutionTotal = total,
            Breadcrumbs = Breadcrumbs(),
            Events = [.. Coming(catalogue, practice.RegionId).Take(MostEvents)],
        };

        List<RelatedPractice> Related(IReadOnlyList<int> numbers) =>
        [
            .. numbers.Select(other => found.Find(candidate => candidate.Number == other && candidate.WithdrawnAt is null))
                .OfType<Practice>().Select(other => new RelatedPractice(other, catalogue)),
        ];
    }

    private (IReadOnlyList<int> Numbers, int Total) OfInstitution(int number, IReadOnlyList<string> institution)
    {
        if (institution.Count == 0) return ([], 0);
        var result = library.Index.Search(new SearchRequest
        {
            Language = localizer.Code,
            Choices = new Dictionary<Facet, IReadOnlyList<string>> { [Facet.Institution] = institution },
            Sort = SortOrder.Newest,
            Take = MostRelated + 1,
        });
        return ([.. result.Hits.Select(hit => hit.Number).Where(other => other != number).Take(MostRelated)], result.Total);
    }

    private IReadOnlyList<int> Similar(int number, IReadOnlyList<int> shownElsewhere)
        => [.. library.Index.Similar(number, 2 * MostRelated).Select(hit => hit.Number).Except(shownElsewhere).Take(MostRelated)];

    private (string, string)[] Breadcrumbs() => [(localizer["Library"], Links.Library(localizer.Language))];

    private IEnumerable<AssociationEvent> Coming(Catalogue catalogue, string region)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return catalogue.Events
            .Where(e => e.Period.LastPossibleDay >= today && (e.RegionId is null || e.RegionId == region))
            .OrderBy(e => e.Period.Start);
    }
}
