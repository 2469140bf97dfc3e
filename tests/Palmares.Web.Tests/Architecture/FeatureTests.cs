using Microsoft.AspNetCore.Mvc.Razor;
using Palmares.Web.Features.Shared;

namespace Palmares.Web.Tests.Architecture;

/// <summary>A feature is a folder that can be read, moved and thrown away alone: it uses Features/Shared and no other feature.</summary>
public sealed class FeatureTests
{
    private const string Features = "Palmares.Web.Features.";

    private static readonly List<(Type User, Type Used)> Uses = typeof(Links).Assembly.GetTypes()
        .Where(type => FeatureOf(type) is not null)
        .SelectMany(user => TypeUses.Of(user).Select(used => (user, used)))
        .ToList();

    [Fact]
    public void No_feature_uses_another()
        => Uses.Where(use => FeatureOf(use.Used) is { } used && used != "Shared" && used != FeatureOf(use.User))
            .Select(use => $"{use.User} uses {use.Used}")
            .Distinct()
            .ShouldBeEmpty();

    [Fact]
    public void The_code_of_pages_and_of_classes_is_looked_through()
    {
        Uses.ShouldContain(use => use.Used == typeof(Links) && FeatureOf(use.User) == "Errors" && Outermost(use.User).BaseType!.IsAssignableTo(typeof(RazorPageBase)));
        Uses.ShouldContain(use => use.Used == typeof(Links) && FeatureOf(use.User) == "Crawlers");
    }

    private static string? FeatureOf(Type type)
        => type.Namespace is { } space && space.StartsWith(Features, StringComparison.Ordinal) ? space[Features.Length..].Split('.')[0] : null;

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
