namespace Palmares.Data.Outbox;

public enum MessageState
{
    Queued,
    Sent,

    /// <summary>Given up after the last try; an operator can queue it again.</summary>
    Failed,
    Cancelled,
}

/// <summary>A mail, written in the same transaction as what it tells of; the worker sends it.</summary>
public sealed class Message
{
    /// <summary>Stands in <see cref="Body"/> for <see cref="Secret"/>.</summary>
    public const string SecretMark = "{secret}";

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What kind of mail, lower case with hyphens: "endorsement-request".</summary>
    public required string Template { get; init; }

    /// <summary>One row per obligation: a second row with the same key is refused. Null where there is none.</summary>
    public string? Key { get; init; }

    public required string Address { get; init; }

    /// <summary>The recipient's account, where there is one.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The entry it is about, for the entry's own pages; null otherwise.</summary>
    public Guid? EntryId { get; init; }

    /// <summary>A code of <see cref="Domain.Shared.Language"/>.</summary>
    public required string Language { get; init; }

    public required string Subject { get; init; }

    /// <summary>Plain text; addresses on lines of their own.</summary>
    public required string Body { get; init; }

    /// <summary>The token of a link or a code, put in on sending and then forgotten.</summary>
    public string? Secret { get; set; }

    public MessageState State { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not sent before.</summary>
    public required DateTimeOffset DueAt { get; set; }

    public DateTimeOffset? LeasedUntil { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public string? LastError { get; set; }
}
