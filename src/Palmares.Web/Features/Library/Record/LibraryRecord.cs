using Palmares.Data.Queries;
using Palmares.Domain.Events;
using Palmares.Search;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Practices;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Features.Shared.Search;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Library.Record;

/// <summary>
/// Loads the record page. The index knows from memory which practices are related; the record, and those of them that were
/// not shown lately, come in one SQL command.
/// </summary>
public sealed class LibraryRecord(
    LibraryIndex library, PracticeRecords records, KeptCards cards, CatalogueSource source, TimeProvider clock, Localizer localizer)
{
    private const int MostRelated = 4;

    private const int MostEvents = 3;

    /// <summary>Null if the number was never given; a withdrawn record is found, for its tombstone.</summary>
    public async Task<RecordPage?> FindAsync(int number, CancellationToken cancellation)
    {
        var watermark = library.Index.Watermark;
        var institution = library.Index.ValuesOf(number, Facet.Institution);
        var (ofInstitution, total) = OfInstitution(number, institution);
        var similar = Similar(number, ofInstitution);

        var related = similar.Concat(ofInstitution).ToDictionary(other => other, other => cards.Find(other, localizer.Language));
        var found = await records.OfAsync([number, .. related.Where(other => other.Value is null).Select(other => other.Key)], cancellation);
        if (found.Find(practice => practice.Number == number) is not { } practice) return null;

        foreach (var other in found.Where(other => other.Number != number && other.WithdrawnAt is null))
        {
            var card = RecordText.CardOf(other, localizer.Language);
            cards.Keep(card, localizer.Language, watermark);
            related[other.Number] = card;
        }

        var catalogue = source.Current;
        return new(practice, catalogue, localizer.Language)
        {
            Similar = [.. similar.Select(other => related[other]).OfType<PracticeCard>()],
            OfInstitution = [.. ofInstitution.Select(other => related[other]).OfType<PracticeCard>()],
            InstitutionTotal = total,
            Breadcrumbs = Breadcrumbs(),
            Events = [.. Coming(catalogue, practice.RegionId).Take(MostEvents)],
        };
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
