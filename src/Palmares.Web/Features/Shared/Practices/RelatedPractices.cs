using Palmares.Domain.Shared;
using Palmares.Search;
using Palmares.Web.Features.Shared.Search;

namespace Palmares.Web.Features.Shared.Practices;

/// <summary>
/// The numbers of the practices that a record leads to, as the index knows them from memory: like ones, nearest first, and the
/// newest of its institution, of which there are so many in all. None is named twice, nor the record itself.
/// </summary>
public sealed record RelatedPractices(IReadOnlyList<int> Similar, IReadOnlyList<int> OfInstitution, int InstitutionTotal)
{
    private const int Most = 4;

    public IEnumerable<int> Numbers => Similar.Concat(OfInstitution);

    public static RelatedPractices Of(int number, LibraryIndex library)
    {
        var (ofInstitution, total) = SameInstitution(number, library);
        var similar = library.Index.Similar(number, 2 * Most).Select(hit => hit.Number).Except(ofInstitution).Take(Most);
        return new([.. similar], ofInstitution, total);
    }

    private static (IReadOnlyList<int> Numbers, int Total) SameInstitution(int number, LibraryIndex library)
    {
        var institution = library.Index.ValuesOf(number, Facet.Institution);
        if (institution.Count == 0) return ([], 0);
        var result = library.Index.Search(new SearchRequest
        {
            Language = Language.En.Code(),
            Choices = new Dictionary<Facet, IReadOnlyList<string>> { [Facet.Institution] = institution },
            Sort = SortOrder.Newest,
            Take = Most + 1,
        });
        return ([.. result.Hits.Select(hit => hit.Number).Where(other => other != number).Take(Most)], result.Total);
    }
}
