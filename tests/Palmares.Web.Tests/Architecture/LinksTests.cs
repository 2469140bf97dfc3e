using System.Reflection;
using Palmares.Domain.Shared;
using Palmares.Testing.Apps;
using Palmares.Web.Features.Shared;

namespace Palmares.Web.Tests.Architecture;

/// <summary>Links are plain text: nothing but this keeps them in step with the pages.</summary>
public sealed class LinksTests(TestApp app)
{
    [Fact]
    public void Every_link_leads_to_an_endpoint()
    {
        var endpoints = new EndpointTable(app.Services);

        var dead = Builders()
            .Where(builder => !endpoints.All.Any(endpoint => endpoints.LeadsTo(Build(builder), endpoint)))
            .Select(builder => builder.Name);

        dead.Distinct().ShouldBeEmpty();
    }

    /// <summary>All that make an address of their own; the others take one that is already there.</summary>
    private static IEnumerable<MethodInfo> Builders() => typeof(Links)
        .GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(method => method.ReturnType == typeof(string) && method.GetParameters().All(parameter => Sample(parameter) is not null));

    private static string Build(MethodInfo method) => (string)method.Invoke(null, [.. method.GetParameters().Select(Sample)])!;

    private static object? Sample(ParameterInfo parameter) => parameter switch
    {
        { ParameterType: var type } when type == typeof(Language) => Language.De,
        { ParameterType: var type } when type == typeof(int) => 1,
        { ParameterType: var type, Name: "query" } when type == typeof(string) => "q=a",
        { ParameterType: var type } when type == typeof(string) => "some-thing",
        _ => null,
    };
}
