namespace Palmares.Domain.Entries;

/// <summary>The fact that a version was submitted. The last one of an entry counts, never the last saved text.</summary>
public sealed class Submission
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid EntryId { get; init; }

    public required Guid VersionId { get; init; }

    /// <summary>Number on the receipt: random, so that nobody can count or guess others.</summary>
    public required string Receipt { get; init; }

    /// <summary>Made with the form that was sent: the same form sent twice is one submission.</summary>
    public required Guid FormKey { get; init; }

    /// <summary>The version's <see cref="EntryVersion.Hash"/>, which the public receipt page confirms.</summary>
    public required string Hash { get; init; }

    /// <summary>The server's time of receipt.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    public required Guid SubmittedBy { get; init; }

    /// <summary>After closing, in the personal grace of a form that was open.</summary>
    public required bool InGrace { get; init; }

    /// <summary>The extension that made it timely, where one did.</summary>
    public Guid? ExtensionId { get; init; }
}
