namespace Palmares.Data.Accounts;

/// <summary>One signed-in browser. The cookie names it; once ended it opens nothing any more.</summary>
public sealed class SignInSession
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PersonId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset SeenAt { get; set; }

    /// <summary>What the browser calls itself, cut at 300 characters; for people to recognise it.</summary>
    public required string Agent { get; init; }

    /// <summary>Opened with a password and a code, or with a passkey.</summary>
    public required bool WithSecondFactor { get; set; }

    public DateTimeOffset? EndedAt { get; set; }
}
