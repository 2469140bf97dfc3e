namespace Palmares.Domain.Entries;

/// <summary>A file beside an entry; up to five of 10 MB. Its bytes are in the file store under <see cref="Sha256"/>.</summary>
public sealed class Attachment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid EntryId { get; init; }

    /// <summary>Cleaned: no path, no control characters, the extension that its content has.</summary>
    public required string FileName { get; init; }

    public required string MediaType { get; init; }

    public bool IsPicture => MediaType.StartsWith("image/", StringComparison.Ordinal);

    public required long Bytes { get; init; }

    public required string Sha256 { get; init; }

    public string Caption { get; set; } = "";

    /// <summary>What a picture shows, for those who do not see it.</summary>
    public string AlternativeText { get; set; } = "";

    public required Guid AddedBy { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Its bytes stay, so that it can be put back and a submitted entry keeps what it was submitted with.</summary>
    public DateTimeOffset? RemovedAt { get; set; }
}
