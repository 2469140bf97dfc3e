using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Data.Queries;
using Palmares.Domain.Competitions;
using Palmares.Domain.Events;
using Palmares.Domain.Library;
using Palmares.Domain.Shared;
using Palmares.Search;
using Palmares.Web.Design;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Practices;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Features.Shared.Search;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Home;

/// <summary>What the programme is, what is open, what was awarded lately, what came in lately, where it all comes from.</summary>
public sealed class HomeModel(
    LibraryIndex library, PracticeCards cards, CatalogueSource source, Localizer localizer, TimeProvider clock) : PageModel
{
    private const int AwardedShown = 5;
    private const int RecentShown = 4;
    private const int EventsShown = 3;

    private static readonly LibraryQuery Awards = LibraryQuery.Empty
        .With(Facet.Tier, Tier.Award.Code()).With(Facet.Tier, Tiers.Innovation);

    private readonly DateOnly _today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public Catalogue Catalogue { get; } = source.Current;

    public HomePicture Picture => new(library, Catalogue, localizer.Language);

    /// <summary>The latest Awards and Special Distinctions for Innovation, newest first.</summary>
    public IReadOnlyList<PracticeCard> Awarded { get; private set; } = [];

    public string AwardsHref => Links.Library(localizer.Language, Awards.ToString());

    /// <summary>The newest practices that are not among <see cref="Awarded"/>.</summary>
    public IReadOnlyList<Result> Recent { get; private set; } = [];

    /// <summary>The one that closes first before the others.</summary>
    public IEnumerable<Competition> OpenCompetitions => InState(CompetitionState.Open).OrderBy(competition => competition.ClosesOn ?? DateOnly.MaxValue);

    public IEnumerable<Competition> AnnouncedCompetitions => InState(CompetitionState.Announced).OrderBy(competition => competition.OpensOn ?? DateOnly.MaxValue);

    /// <summary>The last closed competition of each region, newest first.</summary>
    public IEnumerable<Competition> LatestCompetitions => InState(CompetitionState.Closed).DistinctBy(competition => competition.RegionId);

    /// <summary>
    /// The next ones; empty where none is announced. One of which only the year or the month is known, and which may be over
    /// already, stands at its last possible day.
    /// </summary>
    public IReadOnlyList<AssociationEvent> UpcomingEvents =>
    [
        .. Dated.Where(e => !e.Period.IsOver(_today))
            .OrderBy(e => e.Period.Start >= _today ? e.Period.Start : e.Period.LastPossibleDay)
            .Take(EventsShown),
    ];

    public IEnumerable<AssociationEvent> LatestEvents => Dated.Where(e => e.Period.IsOver(_today)).Take(EventsShown);

    private IEnumerable<AssociationEvent> Dated => Catalogue.Events.Where(e => e.Period.Start is not null);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var awarded = Newest(Awards, AwardedShown);
        var recent = Newest(LibraryQuery.Empty, AwardedShown + RecentShown).Except(awarded).Take(RecentShown).ToList();
        var found = await cards.OfAsync([.. awarded, .. recent], localizer.Code, cancellationToken: cancellation);
        Awarded = [.. found.Where(card => awarded.Contains(card.Number))];
        Recent = [.. found.Where(card => recent.Contains(card.Number)).Select(card => PracticeRows.Of(card, Catalogue, localizer))];
    }

    /// <summary>"Africa 2023".</summary>
    public string Name(Competition competition) => $"{RegionName(competition.RegionId)} {Localizer.Year(competition.Year)}";

    public string RegionName(string id) => Catalogue.Region(id)?.Names.For(localizer.Language).Text ?? id;

    public string CountryName(string code) => Catalogue.Country(code)?.Names.For(localizer.Language).Text ?? code;

    /// <summary>Of a language other than the page's, for <c>lang</c>; else null.</summary>
    public string? Foreign(TextIn text) => text.Language == localizer.Code ? null : text.Language;

    private IEnumerable<Competition> InState(CompetitionState state)
        => Catalogue.Competitions.Where(competition => competition.StateOn(_today) == state);

    private List<int> Newest(LibraryQuery query, int most)
    {
        var request = query.ToRequest(localizer.Code) with { Sort = SortOrder.Newest, Take = most };
        return [.. library.Index.Search(request).Hits.Select(hit => hit.Number)];
    }
}
