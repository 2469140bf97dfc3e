namespace Palmares.Data.Exchange;

/// <summary>
/// <paramref name="DryRun"/>: everything is tried, the database's constraints included, and taken back.
/// <paramref name="OnlyAbsent"/>: what exists stays as it is.
/// </summary>
public sealed record ImportOptions(bool DryRun = false, bool OnlyAbsent = false)
{
    /// <summary>Told how many of how many records are done.</summary>
    public IProgress<(int Done, int Total)>? Progress { get; init; }
}
