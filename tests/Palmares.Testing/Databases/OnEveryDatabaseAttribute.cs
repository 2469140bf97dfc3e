using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Palmares.Testing.Databases;

/// <summary>
/// Runs a theory once on SQLite and once on PostgreSQL, each time with a migrated database of its own as the only argument.
/// Where no server is configured (./dev test starts one) the PostgreSQL run is a visible skip, and a failure in CI.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnEveryDatabaseAttribute : DataAttribute
{
    /// <summary>True: the reference programme is in it.</summary>
    public bool Seeded { get; init; }

    public override async ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var rows = new List<ITheoryDataRow>();
        foreach (var server in TestServer.All)
        {
            if (server.WhyMissing is { } reason)
            {
                rows.Add(new TheoryDataRow<TestDatabase?>(null) { Skip = reason, TestDisplayName = $"{testMethod.Name}({server.Name})" });
                continue;
            }
            var database = await server.NewAsync(Seeded);
            disposalTracker.Add(database);
            rows.Add(new TheoryDataRow<TestDatabase>(database));
        }
        return rows;
    }

    public override bool SupportsDiscoveryEnumeration() => false;
}
