namespace Palmares.Domain.Entries;

/// <summary>Why a version was kept.</summary>
public enum VersionOccasion
{
    /// <summary>Saved by hand, or after a while of autosaving.</summary>
    Saved,
    Restored,
    Uploaded,
    Copied,
    EndorsementAsked,
    Submitted,
}

/// <summary>The form's content at one moment; never changes.</summary>
public sealed class EntryVersion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid EntryId { get; init; }

    /// <summary>Counts the entry's versions from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Canonical JSON, see <see cref="EntryContent.ToJson"/>.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of <see cref="Content"/>, 64 hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>Of the part that endorsements are about, see <see cref="EntryContent.MaterialHash"/>.</summary>
    public required string MaterialHash { get; init; }

    public required int SummaryWords { get; init; }

    /// <summary>Summary and sections together.</summary>
    public required int TotalWords { get; init; }

    public required VersionOccasion Occasion { get; init; }

    public required Guid MadeBy { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public static EntryVersion Of(Guid entryId, int number, EntryContent content, VersionOccasion occasion, Guid by, DateTimeOffset at)
    {
        var ledger = WordLedger.Of(content);
        return new()
        {
            EntryId = entryId, Number = number, Content = content.ToJson(), Hash = content.Hash(), MaterialHash = content.MaterialHash(),
            SummaryWords = ledger.Summary, TotalWords = ledger.Total, Occasion = occasion, MadeBy = by, MadeAt = at,
        };
    }
}
