using Palmares.Data.Queries;
using Palmares.Domain.Competitions;
using Palmares.Web.Features.Shared.Reference;

namespace Palmares.Web.Features.Competitions;

/// <summary>Laureates with their practices, as far as the library has them.</summary>
public sealed record LaureateList(IReadOnlyList<Laureate> Laureates, Catalogue Catalogue, IReadOnlyList<PracticeCard> Practices)
{
    public PracticeCard? PracticeOf(Laureate laureate) => Practices.FirstOrDefault(practice => practice.Id == laureate.PracticeId);
}
