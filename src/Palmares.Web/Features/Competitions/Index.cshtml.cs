using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Domain.Competitions;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Competitions;

/// <summary>All competitions: what is open first, then the years, newest first.</summary>
public sealed class CompetitionListModel(CatalogueSource source, TimeProvider clock) : PageModel
{
    private readonly DateOnly _today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public Catalogue Catalogue { get; } = source.Current;

    public IEnumerable<Competition> Current => Catalogue.Competitions.Where(competition => competition.StateOn(_today) != CompetitionState.Closed);

    public IEnumerable<IGrouping<int, Competition>> PastByYear
        => Catalogue.Competitions.Where(competition => competition.StateOn(_today) == CompetitionState.Closed).GroupBy(competition => competition.Year);

    public CompetitionState StateOf(Competition competition) => competition.StateOn(_today);

    public IEnumerable<Laureate> Winners(Competition competition) => competition.Laureates.Where(laureate => !laureate.Innovation);

    public string InstitutionName(Laureate laureate, Localizer localizer) => laureate.InstitutionName(Catalogue, localizer);
}
