using System.Reflection;
using Palmares.Domain.Shared;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Palmares.Testing.Pages;

/// <summary>Runs a theory for the name of each of <see cref="SitePages"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnEveryPageAttribute : DataAttribute
{
    /// <summary>True: the language is the second argument.</summary>
    public bool InEveryLanguage { get; init; }

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
        => new([.. SitePages.All.SelectMany(page => InEveryLanguage ? Languages.All.Select(language => Row(page.Name, language)) : [Row(page.Name)])]);

    public override bool SupportsDiscoveryEnumeration() => true;

    private static TheoryDataRow Row(params object[] arguments) => new TheoryDataRow(arguments);
}
