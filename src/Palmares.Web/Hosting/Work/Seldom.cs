using System.Collections.Concurrent;

namespace Palmares.Web.Hosting.Work;

/// <summary>Lets a chore that looks at much do so once in a while only. Each node keeps its own time; a start begins anew.</summary>
public sealed class Seldom(TimeProvider clock)
{
    private readonly ConcurrentDictionary<Type, DateTimeOffset> _last = new();

    /// <summary>Whether it is time; from then on the time counts anew.</summary>
    public bool IsDue<T>(TimeSpan every) where T : Chore
    {
        var now = clock.GetUtcNow();
        // A clock that was put back waits for nobody.
        if (_last.TryGetValue(typeof(T), out var last) && last <= now && now - last < every) return false;
        _last[typeof(T)] = now;
        return true;
    }
}
