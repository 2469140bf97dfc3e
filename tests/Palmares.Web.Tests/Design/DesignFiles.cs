using Palmares.Messages;

namespace Palmares.Web.Tests.Design;

/// <summary>Sources and committed output of the design system.</summary>
internal static class DesignFiles
{
    public static readonly string Sources = Path.Join(Locales.FindRoot(), "design");

    public static readonly string WebRoot = Path.Join(Locales.FindRoot(), "src", "Palmares.Web", "wwwroot");

    public static string StyleSheet => File.ReadAllText(Path.Join(WebRoot, "css", "palmares.css"));

    public static IEnumerable<string> Scripts => Directory.EnumerateFiles(Path.Join(Sources, "scripts")).Order(StringComparer.Ordinal);
}
