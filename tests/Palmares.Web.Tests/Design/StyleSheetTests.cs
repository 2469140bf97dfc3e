using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Palmares.Web.Tests.Design;

/// <summary>The compiled files that are committed. To mend a failure: <c>./dev css</c>.</summary>
public sealed partial class StyleSheetTests
{
    private const int LargestStyleSheet = 65_000;
    private const int MostScriptOnAPage = 15_000;

    [Fact]
    public void It_was_compiled_from_the_present_sources()
        => DesignFiles.StyleSheet[..30].ShouldBe($"/*sources {DigestOfSources()}*/:r", "run ./dev css");

    [Fact]
    public void The_scripts_are_those_of_the_sources()
    {
        foreach (var script in DesignFiles.Scripts)
            File.ReadAllText(Path.Join(DesignFiles.WebRoot, "js", Path.GetFileName(script))).ShouldBe(File.ReadAllText(script), "run ./dev css");
    }

    [Fact]
    public void It_and_the_scripts_of_every_page_stay_small()
    {
        DesignFiles.StyleSheet.Length.ShouldBeLessThan(LargestStyleSheet);
        EveryPagesScripts().Sum(script => new FileInfo(script).Length).ShouldBeLessThan(MostScriptOnAPage);
    }

    [Fact]
    public void Nothing_is_asked_of_another_site()
    {
        Address().Matches(DesignFiles.StyleSheet).Select(match => match.Value).ShouldBeEmpty();
        DesignFiles.Scripts.Where(script => Address().IsMatch(File.ReadAllText(script))).ShouldBeEmpty();
    }

    [Fact]
    public void There_are_four_font_files_and_the_style_sheet_names_each()
    {
        var files = Directory.EnumerateFiles(Path.Join(DesignFiles.WebRoot, "fonts")).Select(Path.GetFileName).Order(StringComparer.Ordinal);
        var named = FontFile().Matches(DesignFiles.StyleSheet).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal).ToList();

        files.ShouldBe(named);
        named.Count.ShouldBe(4);
    }

    /// <summary>As design/build.mjs computes it.</summary>
    private static string DigestOfSources()
    {
        var files = Directory.EnumerateFiles(Path.Join(DesignFiles.Sources, "styles"), "*.scss", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(DesignFiles.Sources, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
        var text = string.Concat(files.Select(file => $"{file}\n{File.ReadAllText(Path.Join(DesignFiles.Sources, file))}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }

    private static IEnumerable<string> EveryPagesScripts()
    {
        var scripts = Path.Join(DesignFiles.Sources, "scripts");
        var entry = Path.Join(scripts, "palmares.mjs");
        return Import().Matches(File.ReadAllText(entry)).Select(match => Path.Join(scripts, match.Groups[1].Value))
            .Append(entry).Append(Path.Join(scripts, "theme.js"));
    }

    [GeneratedRegex("(https?:)?//[a-z0-9-]+\\.[a-z]")]
    private static partial Regex Address();

    [GeneratedRegex("url\\(\"\\.\\./fonts/([^\"]+)\"\\)")]
    private static partial Regex FontFile();

    [GeneratedRegex("from \"\\./([^\"]+)\"")]
    private static partial Regex Import();
}
