namespace Palmares.Web.Hosting.Health;

public sealed record Part(string Name, PartState State);

/// <param name="IsStopping">The node was told to stop: it still answers, and wants no new visitors.</param>
public sealed record ReadinessReport(bool IsStopping, IReadOnlyList<Part> Parts)
{
    public const string NotReady = "not ready";

    public PartState Of(string part) => Parts.Single(known => known.Name == part).State;

    public bool IsReady => !IsStopping && Parts.All(part => part.State != PartState.Failed);

    /// <summary>"ready", "warning" (serves, and somebody should look), "not ready" or "stopping".</summary>
    public string Status => IsStopping ? "stopping" : !IsReady ? NotReady : Parts.Any(part => part.State == PartState.Warning) ? "warning" : "ready";
}
