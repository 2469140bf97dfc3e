using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Palmares.Testing.Databases;

/// <summary>Like <see cref="OnEveryDatabaseAttribute"/>, for theories that make their databases themselves.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnEveryServerAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. TestServer.All.Select(server => new TheoryDataRow<TestServer>(server) { Skip = server.WhyMissing })]);

    public override bool SupportsDiscoveryEnumeration() => false;
}
