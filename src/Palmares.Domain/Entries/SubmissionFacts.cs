using Palmares.Domain.Competitions;
using Palmares.Domain.Endorsements;
using Palmares.Domain.Institutions;

namespace Palmares.Domain.Entries;

/// <summary>Everything that decides whether an entry can be submitted now.</summary>
public sealed record SubmissionFacts
{
    public required EntryContent Content { get; init; }

    public required RuleSet Rules { get; init; }

    public required Timing Timing { get; init; }

    /// <summary>The server's time of receipt.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The official day of <see cref="Now"/>.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The competition's region.</summary>
    public required string RegionId { get; init; }

    public required Institution Lead { get; init; }

    /// <summary>Those of the content's partners that exist.</summary>
    public required IReadOnlyCollection<Institution> Partners { get; init; }

    /// <summary>Ids of the competition's topics.</summary>
    public required IReadOnlySet<string> Topics { get; init; }

    public required IReadOnlyCollection<EntrySignatory> Signatories { get; init; }

    /// <summary>Verified addresses of everybody who wrote in the entry, folded as addresses are compared.</summary>
    public required IReadOnlySet<string> AuthorAddresses { get; init; }

    /// <summary>Files beside the entry that were not taken away.</summary>
    public IReadOnlyCollection<Attachment> Attachments { get; init; } = [];

    public required bool IsWithdrawn { get; init; }

    /// <summary>The entry has its slot already.</summary>
    public required bool HoldsSlot { get; init; }

    public required int SlotsTaken { get; init; }

    /// <summary>Hash of the last submitted version; null before the first.</summary>
    public string? SubmittedHash { get; init; }
}
