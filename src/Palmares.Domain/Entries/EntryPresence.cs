namespace Palmares.Domain.Entries;

/// <summary>Who has which part of the form open, for "Ana is editing section 3" and for the grace at closing (rule 8).</summary>
public sealed class EntryPresence
{
    /// <summary>How long before closing the last sign of life may lie: a page without script gives none while people type.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromHours(1);

    /// <summary>A longer silence than this parts two openings. Longer than the other by the grace, in which people come back.</summary>
    public static readonly TimeSpan Gap = LongestSilence + TimeSpan.FromMinutes(15);

    public required Guid EntryId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>The page of the form.</summary>
    public required string Page { get; set; }

    /// <summary>The last sign of life: a page asked for, a save, or the page's own beat.</summary>
    public required DateTimeOffset SeenAt { get; set; }

    /// <summary>Since when signs of life have come without a longer silence than <see cref="Gap"/>.</summary>
    public required DateTimeOffset OpenSince { get; set; }

    public static EntryPresence Begin(Guid entryId, Guid personId, string page, DateTimeOffset now) =>
        new() { EntryId = entryId, PersonId = personId, Page = page, SeenAt = now, OpenSince = now };

    /// <summary>Another sign of life.</summary>
    public void See(string page, DateTimeOffset now)
    {
        if (now - SeenAt > Gap) OpenSince = now;
        (Page, SeenAt) = (page, now);
    }

    /// <summary>
    /// Whether the form was open at a closing: it was opened before, and the last sign of life was within the hour before it,
    /// or after it without a <see cref="Gap"/>. Whoever opens it afterwards had it closed.
    /// </summary>
    public bool WasOpenAt(DateTimeOffset instant) => OpenSince < instant && SeenAt >= instant - LongestSilence;
}
