using System.Reflection;
using Palmares.Domain.Text;
using Palmares.Search;

namespace Palmares.Web.Tests.Architecture;

/// <summary>Who may know whom: what the projects do not already forbid.</summary>
public sealed class LayerTests
{
    private static readonly string[] Sqlite = ["Microsoft.Data.Sqlite", "SQLitePCLRaw.core"];

    [Fact]
    public void The_domain_knows_nothing_but_the_base_class_library()
        => References(typeof(WordCount).Assembly).Where(name => !IsBaseClassLibrary(name)).ShouldBeEmpty();

    [Fact]
    public void Search_knows_nothing_but_its_file_format()
        => References(typeof(SearchRequest).Assembly).Where(name => !IsBaseClassLibrary(name)).Except(Sqlite).ShouldBeEmpty();

    [Fact]
    public void The_data_layer_knows_the_domain_and_no_page()
        => References(typeof(Data.PalmaresDb).Assembly).Where(name => name.StartsWith("Palmares", StringComparison.OrdinalIgnoreCase)).ShouldBe(["Palmares.Domain"]);

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);

    private static bool IsBaseClassLibrary(string name)
        => name is "netstandard" or "mscorlib" || name.StartsWith("System", StringComparison.Ordinal);
}
