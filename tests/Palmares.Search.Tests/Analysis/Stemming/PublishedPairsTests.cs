using Palmares.Search.Analysis.Stemming;

namespace Palmares.Search.Tests.Analysis.Stemming;

/// <summary>
/// The word lists published with Snowball 3, which are not part of this repository. Put them beside it, as
/// <c>shared/data/snowball/{en,fr,de,es}.tsv</c> (word, tab, stem), to run these.
/// </summary>
public sealed class PublishedPairsTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("es")]
    public void Every_published_word_has_its_published_stem(string language)
    {
        var file = FindLists() is { } folder ? Path.Combine(folder, $"{language}.tsv") : null;
        Assert.SkipUnless(File.Exists(file), "The published word lists are not beside the repository (shared/data/snowball).");

        var wrong = File.ReadLines(file!)
            .Select(line => line.Split('\t'))
            .Select(pair => (Word: pair[0], Stem: pair[1], Ours: Stemmer.Stem(pair[0], language)))
            .Where(pair => pair.Ours != pair.Stem)
            .Select(pair => $"{pair.Word} → {pair.Ours}, published: {pair.Stem}");

        wrong.ShouldBeEmpty();
    }

    private static string? FindLists()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var lists = Path.Combine(folder.FullName, "shared", "data", "snowball");
            if (Directory.Exists(lists)) return lists;
        }
        return null;
    }
}
