using System.Collections.Concurrent;

namespace Palmares.Torture.Work;

/// <summary>Counts of everybody together, and what must not be.</summary>
internal sealed class Tally
{
    private readonly ConcurrentDictionary<string, int> _breaches = new();
    private int _saves;
    private int _submissions;
    private int _doubts;
    private int _refusals;

    public int Saves => _saves;

    public int Submissions => _submissions;

    public int Doubts => _doubts;

    public int Refusals => _refusals;

    public IReadOnlyList<string> Breaches => [.. _breaches.OrderBy(breach => breach.Key, StringComparer.Ordinal).Select(breach => breach.Value > 1 ? $"{breach.Key} ({breach.Value} times)" : breach.Key)];

    public void Saved() => Interlocked.Increment(ref _saves);

    public void Submitted() => Interlocked.Increment(ref _submissions);

    public void NotAnswered() => Interlocked.Increment(ref _doubts);

    public void Refused() => Interlocked.Increment(ref _refusals);

    public void Breach(string what) => _breaches.AddOrUpdate(what, 1, (_, count) => count + 1);
}
