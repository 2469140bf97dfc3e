using Palmares.Data.Queries;
using Palmares.Domain.Events;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Practices;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Features.Shared.Search;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Library.Record;

/// <summary>
/// Loads the record page. The index knows from memory which practices are related; the record, and those of them that were
/// not read lately, come in one SQL command.
/// </summary>
public sealed class LibraryRecord(LibraryIndex library, KeptPractices practices, CatalogueSource source, TimeProvider clock, Localizer localizer)
{
    private const int MostEvents = 3;

    /// <summary>Null if the number was never given; a withdrawn record is found, for its tombstone.</summary>
    public async Task<RecordPage?> FindAsync(int number, CancellationToken cancellation)
    {
        var version = library.Version;
        var related = practices.Find(number)?.Related ?? RelatedPractices.Of(number, library);
        var found = await practices.OfAsync([number, .. related.Numbers], cancellation);
        if (found is not [var record, ..] || record.Practice.Number != number) return null;
        if (library.Version == version) record.Related = related;

        var catalogue = source.Current;
        return new(record.Practice, record.In(localizer.Language).Words, catalogue, localizer.Language)
        {
            Similar = Cards(related.Similar, found),
            OfInstitution = Cards(related.OfInstitution, found),
            InstitutionTotal = related.InstitutionTotal,
            Breadcrumbs = Breadcrumbs(),
            Events = [.. Coming(catalogue, record.Practice.RegionId).Take(MostEvents)],
        };
    }

    private List<PracticeCard> Cards(IReadOnlyList<int> numbers, IReadOnlyList<KeptPractice> found)
    {
        var cards = new List<PracticeCard>(numbers.Count);
        foreach (var practice in found)
            if (!practice.IsWithdrawn && numbers.Contains(practice.Practice.Number)) cards.Add(practice.In(localizer.Language).Card);
        return cards;
    }

    private (string, string)[] Breadcrumbs() => [(localizer["Library"], Links.Library(localizer.Language))];

    private IEnumerable<AssociationEvent> Coming(Catalogue catalogue, string region)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return catalogue.Events
            .Where(e => e.Period.LastPossibleDay >= today && (e.RegionId is null || e.RegionId == region))
            .OrderBy(e => e.Period.Start);
    }
}
