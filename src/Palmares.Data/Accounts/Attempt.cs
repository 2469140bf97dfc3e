namespace Palmares.Data.Accounts;

/// <summary>How often something was tried in its current span of time, for limits that hold on every node and over restarts.</summary>
public sealed class Attempt
{
    /// <summary>What is limited and a digest of whose: "sign-in/9f86…".</summary>
    public required string Key { get; init; }

    public int Count { get; init; }

    /// <summary>When counting begins again, in milliseconds since 1970 (UTC).</summary>
    public long EndsAt { get; init; }
}
