using System.Text.Json;
using Palmares.Domain.Text;

namespace Palmares.Domain.Tests.Text;

public sealed class WordCountTests
{
    [Theory]
    [MemberData(nameof(PublishedCases))]
    public void Every_published_case_counts_as_published(string id, string text, int words)
        => WordCount.Of(text).ShouldBe(words, id);

    [Theory]
    [InlineData("", 0)]
    [InlineData(" \u00A0\u200B\uFEFF\n", 0)]
    [InlineData("— • « » …", 0)]
    [InlineData("10\u00A0000", 1)]
    [InlineData("10\u2007000", 1)]
    [InlineData("10\u2009000", 1)]
    [InlineData("10\u202F000", 1)]
    [InlineData("10 000", 2)]
    [InlineData("10\u2008000", 2)]
    [InlineData("10\u00A0\u00A0000", 2)]
    [InlineData("10\u00A0km", 2)]
    [InlineData("no\u00A010", 2)]
    [InlineData("²\u00A03", 2)]
    [InlineData("١\u00A0٢", 1)]
    [InlineData("\U0001D7CF\u00A0\U0001D7D0", 1)]
    [InlineData("a\u001Cb", 1)]
    [InlineData("a\u180Eb", 1)]
    [InlineData("a\u0085b\u1680c\u3000d", 4)]
    [InlineData("½ Ⅷ ㊀", 3)]
    [InlineData("\u0301 \u20E3", 0)]
    [InlineData("\U00020000", 1)]
    public void White_space_digits_and_symbols_at_the_edges_of_the_rule(string text, int words)
        => WordCount.Of(text).ShouldBe(words);

    // Not as inline data: attributes are stored as UTF-8, which has no lone surrogates.
    [Fact]
    public void A_lone_surrogate_neither_cuts_nor_counts()
    {
        WordCount.Of("\uD835").ShouldBe(0);
        WordCount.Of("\uDFCF \uD835").ShouldBe(0);
        WordCount.Of("a\uD835b").ShouldBe(1);
        WordCount.Of("1\u00A0\uDFCF2").ShouldBe(2);
    }

    [Fact]
    public void Words_are_told_from_white_space_to_white_space()
    {
        const string text = "  « l’État » has 10\u202F000 — (members).";
        var words = new List<string>();
        foreach (var word in WordCount.Words(text)) words.Add(text.Substring(word.Start, word.Length));

        words.ShouldBe(["l’État", "has", "10\u202F000", "(members)."]);
    }

    [Fact]
    public void Counting_allocates_nothing()
    {
        var text = string.Concat(Enumerable.Repeat("L’État \U0001D7CF\u00A0\U0001D7D0 — 10\u202F000 practices. ", 1_000));
        WordCount.Of(text).ShouldBe(4_000);

        var before = GC.GetAllocatedBytesForCurrentThread();
        WordCount.Of(text);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    public static IEnumerable<TheoryDataRow<string, string, int>> PublishedCases()
    {
        using var cases = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "word-count-cases.json")));
        foreach (var item in cases.RootElement.EnumerateArray())
        {
            yield return new(
                item.GetProperty("id").GetString()!,
                item.GetProperty("text").GetString()!,
                item.GetProperty("words").GetInt32());
        }
    }
}
