using System.Collections.Frozen;
using Palmares.Domain.Competitions;
using Palmares.Domain.Events;
using Palmares.Domain.Institutions;
using Palmares.Domain.Library;

namespace Palmares.Web.Features.Shared.Reference;

/// <summary>
/// The small reference data that nearly every page needs, as one immutable picture of one moment: a page that holds it
/// sees no half of a change. Lookups by id answer null for what does not exist.
/// </summary>
public sealed class Catalogue(
    IReadOnlyCollection<Topic> topics,
    IReadOnlyCollection<Region> regions,
    IReadOnlyCollection<Country> countries,
    IReadOnlyCollection<Institution> institutions,
    IReadOnlyCollection<Competition> competitions,
    IReadOnlyCollection<AssociationEvent> events)
{
    public static readonly Catalogue Empty = new([], [], [], [], [], []);

    private readonly FrozenDictionary<string, Topic> _topics = topics.ToFrozenDictionary(topic => topic.Id);
    private readonly FrozenDictionary<string, Region> _regions = regions.ToFrozenDictionary(region => region.Id);
    private readonly FrozenDictionary<string, Country> _countries = countries.ToFrozenDictionary(country => country.Code);
    private readonly FrozenDictionary<string, Institution> _institutions = institutions.ToFrozenDictionary(institution => institution.Id);
    private readonly FrozenDictionary<string, Competition> _competitions = competitions.ToFrozenDictionary(competition => competition.Id);
    private readonly FrozenDictionary<string, AssociationEvent> _events = events.ToFrozenDictionary(e => e.Id);

    /// <summary>In the order of the official list.</summary>
    public IReadOnlyList<Topic> Topics { get; } = [.. topics.OrderBy(topic => topic.Order)];

    public IReadOnlyList<Region> Regions { get; } = [.. regions.OrderBy(region => region.Order)];

    public IReadOnlyList<Country> Countries { get; } = [.. countries.OrderBy(country => country.Code, StringComparer.Ordinal)];

    public IReadOnlyList<Institution> Institutions { get; } = [.. institutions.OrderBy(institution => institution.Id, StringComparer.Ordinal)];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Competition> Competitions { get; } =
        [.. competitions.OrderByDescending(competition => competition.Year).ThenBy(competition => competition.RegionId, StringComparer.Ordinal)];

    /// <summary>Newest first; events without any date last.</summary>
    public IReadOnlyList<AssociationEvent> Events { get; } =
        [.. events.OrderByDescending(e => e.Period.Start).ThenBy(e => e.Id, StringComparer.Ordinal)];

    public Topic? Topic(string? id) => id is null ? null : _topics.GetValueOrDefault(id);

    public Region? Region(string? id) => id is null ? null : _regions.GetValueOrDefault(id);

    public Country? Country(string? code) => code is null ? null : _countries.GetValueOrDefault(code);

    public Institution? Institution(string? id) => id is null ? null : _institutions.GetValueOrDefault(id);

    public Competition? Competition(string? id) => id is null ? null : _competitions.GetValueOrDefault(id);

    public AssociationEvent? Event(string? id) => id is null ? null : _events.GetValueOrDefault(id);

    /// <summary>The topic's ancestors, nearest first.</summary>
    public IEnumerable<Topic> AncestorsOf(Topic topic)
    {
        for (var parent = Topic(topic.ParentId); parent is not null; parent = Topic(parent.ParentId)) yield return parent;
    }
}
