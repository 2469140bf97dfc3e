namespace Palmares.Web.Hosting.Load;

/// <summary>
/// Two lanes, so that whoever writes an entry does not wait behind those who read: people with a session or a form, and visitors whose
/// page is not in the cache. What is in the cache needs no lane.
/// </summary>
public sealed class Lanes(Lane people, Lane visitors) : IDisposable
{
    public Lanes() : this(OfPeople(Environment.ProcessorCount), OfVisitors(Environment.ProcessorCount))
    {
    }

    public Lane People { get; } = people;

    public Lane Visitors { get; } = visitors;

    public void Dispose()
    {
        People.Dispose();
        Visitors.Dispose();
    }

    /// <summary>Mostly waiting for the database: more at once than there are cores to compute.</summary>
    private static Lane OfPeople(int cores) => new(64 * cores, 256 * cores, TimeSpan.FromSeconds(3));

    /// <summary>Mostly computing. A full queue is worked off in a fraction of a second.</summary>
    private static Lane OfVisitors(int cores) => new(16 * cores, 256 * cores, TimeSpan.FromSeconds(1));
}
