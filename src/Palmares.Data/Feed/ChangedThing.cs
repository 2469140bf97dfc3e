using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Palmares.Domain.Competitions;
using Palmares.Domain.Events;
using Palmares.Domain.Institutions;
using Palmares.Domain.Library;

namespace Palmares.Data.Feed;

/// <summary>What a save is about to change, as the feed names it: a text counts as its practice, a laureate as its competition.</summary>
internal sealed record ChangedThing(ChangeKind Kind, string Key)
{
    public static IReadOnlyList<ChangedThing> In(ChangeTracker tracker) =>
    [
        .. tracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(entry => Of(entry.Entity)).OfType<ChangedThing>().Distinct(),
    ];

    public Change At(long sequence, DateTimeOffset now) => new() { Sequence = sequence, Kind = Kind, Key = Key, At = now };

    /// <summary>One above the stored version however often a save is tried again.</summary>
    /// <param name="practices">Those tracked, taken once per save: asking the context for them looks for changes in all of them.</param>
    /// <exception cref="InvalidOperationException">A text was changed without its practice being loaded.</exception>
    public void RaiseVersion(LocalView<Practice> practices, DateTimeOffset now)
    {
        if (Kind != ChangeKind.Practice) return;
        var practice = practices.FindEntry(int.Parse(Key, CultureInfo.InvariantCulture))
            ?? throw new InvalidOperationException($"Load practice {Key} before changing its texts: its version must follow.");
        if (practice.State is EntityState.Added or EntityState.Deleted) return;
        var version = practice.Property(p => p.Version);
        version.CurrentValue = version.OriginalValue + 1;
        practice.Entity.UpdatedAt = now > practice.Entity.PublishedAt ? now : practice.Entity.PublishedAt;
    }

    private static ChangedThing? Of(object entity) => entity switch
    {
        Practice practice => new(ChangeKind.Practice, Number(practice.Number)),
        PracticeText text => new(ChangeKind.Practice, Number(text.PracticeNumber)),
        Topic topic => new(ChangeKind.Topic, topic.Id),
        Region region => new(ChangeKind.Region, region.Id),
        Country country => new(ChangeKind.Country, country.Code),
        Institution institution => new(ChangeKind.Institution, institution.Id),
        Competition competition => new(ChangeKind.Competition, competition.Id),
        Laureate laureate => new(ChangeKind.Competition, laureate.CompetitionId),
        AssociationEvent associationEvent => new(ChangeKind.Event, associationEvent.Id),
        _ => null,
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
