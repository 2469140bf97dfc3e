using Palmares.Domain.Competitions;
using Palmares.Domain.Events;
using Palmares.Domain.Shared;
using Palmares.Search;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Features.Shared.Search;
using Palmares.Web.Hosting;

namespace Palmares.Web.Features.Api;

/// <summary>The small sets, each whole in one answer. Addresses are those of the English pages.</summary>
internal static class ReferenceEndpoints
{
    public static void MapReference(this IEndpointRouteBuilder api)
    {
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        api.MapMethods("/topics", reading, Topics).WithSummary("All topics, in the official order, with their practices' number");
        api.MapMethods("/countries", reading, Countries).WithSummary("All countries of the association's regions");
        api.MapMethods("/institutions", reading, Institutions).WithSummary("All institutions");
        api.MapMethods("/competitions", reading, Competitions).WithSummary("All competitions, newest first");
        api.MapMethods("/events", reading, Events).WithSummary("All events, newest first");
    }

    private static ListResource<TopicResource> Topics(HttpRequest request, CatalogueSource source, LibraryIndex library, PublicAddress address)
    {
        var (baseUrl, counts) = (address.BaseUrl(request), library.Counts(Facet.Topic));
        return List(source.Current.Topics.Select(topic => new TopicResource(
            topic.Id, baseUrl + Links.Topic(Language.En, topic.Id), Names(topic.Names), topic.ParentId, counts.GetValueOrDefault(topic.Id))));
    }

    private static ListResource<CountryResource> Countries(HttpRequest request, CatalogueSource source, LibraryIndex library, PublicAddress address)
    {
        var (baseUrl, counts) = (address.BaseUrl(request), library.Counts(Facet.Country));
        return List(source.Current.Countries.Select(country => new CountryResource(
            country.Code, baseUrl + Links.Country(Language.En, country.Code), Names(country.Names), country.RegionId, counts.GetValueOrDefault(country.Code))));
    }

    private static ListResource<InstitutionResource> Institutions(HttpRequest request, CatalogueSource source, LibraryIndex library, PublicAddress address)
    {
        var (baseUrl, counts) = (address.BaseUrl(request), library.Counts(Facet.Institution));
        return List(source.Current.Institutions.Select(institution => new InstitutionResource(
            institution.Id, baseUrl + Links.Institution(Language.En, institution.Id), Names(institution.Names), institution.Acronym,
            institution.CountryCode, institution.RegionId, counts.GetValueOrDefault(institution.Id))));
    }

    private static ListResource<CompetitionResource> Competitions(HttpRequest request, CatalogueSource source, PublicAddress address, TimeProvider clock)
    {
        var baseUrl = address.BaseUrl(request);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return List(source.Current.Competitions.Select(competition => Of(competition, baseUrl, today)));
    }

    private static ListResource<EventResource> Events(HttpRequest request, CatalogueSource source, PublicAddress address)
    {
        var baseUrl = address.BaseUrl(request);
        return List(source.Current.Events.Select(e => Of(e, baseUrl)));
    }

    private static CompetitionResource Of(Competition competition, string baseUrl, DateOnly today)
    {
        var forum = competition.Forum;
        return new(
            competition.Id,
            baseUrl + Links.Competition(Language.En, competition.Id),
            competition.RegionId,
            competition.Year,
            competition.StateOn(today) switch { CompetitionState.Announced => "announced", CompetitionState.Open => "open", _ => "closed" },
            competition.OpensOn,
            competition.ClosesOn,
            new(forum.Name, forum.City, forum.CountryCode, forum.Period.Start, forum.Period.End, Code(forum.Period.Precision), forum.Participants),
            competition.Submissions,
            competition.Institutions,
            competition.Countries,
            [.. competition.Laureates.OrderBy(laureate => laureate.Position).Select(laureate =>
                new LaureateResource(laureate.InstitutionId, laureate.PracticeId, laureate.Title, laureate.Innovation))]);
    }

    private static EventResource Of(AssociationEvent e, string baseUrl) => new(
        e.Id, baseUrl + Links.Event(Language.En, e.Id), Names(e.Titles), e.Type, e.Period.Start, e.Period.End, Code(e.Period.Precision),
        e.City, e.CountryCode, e.Online, e.RegionId, e.SourceUrl);

    private static string Code(DatePrecision precision) => precision switch
    {
        DatePrecision.Day => "day",
        DatePrecision.Month => "month",
        DatePrecision.Year => "year",
        _ => "none",
    };

    private static Dictionary<string, string> Names(LocalizedText text) => new(text);

    private static ListResource<T> List<T>(IEnumerable<T> items)
    {
        T[] all = [.. items];
        return new(all.Length, all);
    }
}
