using Palmares.Web.Localization;

namespace Palmares.Web.Tests.Localization;

public sealed class PlaceholdersTests
{
    [Theory]
    [InlineData("no arguments", new int[0])]
    [InlineData("{1} of {0}, {1}", new[] { 0, 1 })]
    [InlineData("{12}", new[] { 12 })]
    [InlineData("{} {a} {0 } {0:N} {-1} {123} {{ }}", new int[0])]
    [InlineData("{{0}", new[] { 0 })]
    [InlineData("{", new int[0])]
    public void Arguments_are_figures_in_braces(string text, int[] arguments) => Placeholders.In(text).ShouldBe(arguments);
}
