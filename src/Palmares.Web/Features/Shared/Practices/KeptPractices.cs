using System.Collections.Concurrent;
using Palmares.Data.Queries;
using Palmares.Web.Features.Shared.Search;

namespace Palmares.Web.Features.Shared.Practices;

/// <summary>
/// Practices that were read lately, so that pages and lists of them need no SQL, which was half of their work. All are
/// dropped when the library changes, and when there are too many: what is withdrawn is gone from here when it is gone from the index.
/// </summary>
public sealed class KeptPractices(LibraryIndex library, PracticeRecords records)
{
    /// <summary>At four kilobytes each.</summary>
    private const int Most = 10_000;

    private volatile Generation _generation = new(-1);

    /// <summary>
    /// In the order of <paramref name="numbers"/>, withdrawn ones too; numbers that were never given are left out. At most one
    /// SQL command, for those that are not kept.
    /// </summary>
    public async Task<IReadOnlyList<KeptPractice>> OfAsync(IReadOnlyCollection<int> numbers, CancellationToken cancellation)
    {
        var generation = Current();
        List<int>? missing = null;
        foreach (var number in numbers)
            if (!generation.Practices.ContainsKey(number)) (missing ??= []).Add(number);

        if (missing is not null)
        {
            foreach (var practice in await records.OfAsync([.. missing], cancellation)) generation.Keep(new(practice));
        }
        var found = new List<KeptPractice>(numbers.Count);
        foreach (var number in numbers)
            if (generation.Practices.TryGetValue(number, out var practice)) found.Add(practice);
        return found;
    }

    /// <summary>The practice if it is kept; no SQL.</summary>
    public KeptPractice? Find(int number) => Current().Practices.GetValueOrDefault(number);

    /// <summary>The version is taken before anything is read, so that nothing is older than what its generation says.</summary>
    private Generation Current()
    {
        var version = library.Version;
        var generation = _generation;
        if (generation.Version == version && generation.Count < Most) return generation;
        return _generation = new(version);
    }

    private sealed class Generation(long version)
    {
        // Counted apart: the dictionary would take all its locks for it.
        private int _count;

        public long Version => version;

        public int Count => Volatile.Read(ref _count);

        public ConcurrentDictionary<int, KeptPractice> Practices { get; } = new();

        public void Keep(KeptPractice practice)
        {
            if (Practices.TryAdd(practice.Practice.Number, practice)) Interlocked.Increment(ref _count);
        }
    }
}
