using Palmares.Search.Tests.Support;

namespace Palmares.Search.Tests.Spelling;

public class CompletionTests
{
    private static readonly SearchIndex Index = ReferenceLibrary.Instance.Index;

    [Theory]
    [InlineData("pens", "en"), InlineData("secu", "fr"), InlineData("Arbeits", "de"), InlineData("guarder", "es"), InlineData("a", "en"), InlineData("social s", "en"),
     InlineData("occupational integ", "en"), InlineData("crè", "fr")]
    public void Each_count_is_what_searching_for_the_completion_finds(string typed, string language)
    {
        var completions = Index.Complete(typed, language, 10);

        completions.Count.ShouldBeInRange(1, 10);
        completions.ShouldAllBe(completion => completion.Count == Index.Search(new() { Text = completion.Text, Language = language }).Total);
        completions.ShouldAllBe(completion => completion.Count > 0);
        completions.Select(completion => completion.Text.ToUpperInvariant()).ShouldBeUnique();
    }

    [Fact]
    public void Words_are_offered_as_they_are_usually_written()
    {
        var index = TestIndex.Of([TestIndex.Titled(1, "Sécurité pour tous. La sécurité", "fr"), TestIndex.Titled(2, "Der Unfall", "de")]);

        index.Complete("secur", "fr", 5).ShouldBe([new("sécurité", CompletionKind.Word, 1), new("Sécurité pour tous. La sécurité", CompletionKind.Title, 1) { Number = 1 }]);
        index.Complete("UNF", "fr", 5).ShouldBe([new("Unfall", CompletionKind.Word, 1)]);
    }

    [Fact]
    public void The_last_word_is_completed_after_the_words_before_it()
    {
        var index = TestIndex.Of([TestIndex.Titled(1, "The nursery report"), TestIndex.Titled(2, "The rest")]);

        index.Complete("nursery re", "en", 5).ShouldBe([new("nursery report", CompletionKind.Word, 1)]);
    }

    [Fact]
    public void Of_the_forms_of_a_word_one_is_offered_and_stop_words_never()
    {
        var index = TestIndex.Of([TestIndex.Titled(1, "a pension with pensions"), TestIndex.Titled(2, "wish pensions without")]);

        index.Complete("pen", "en", 5).ShouldBe([new("pensions", CompletionKind.Word, 2)]);
        index.Complete("wi", "en", 5).ShouldBe([new("wish", CompletionKind.Word, 1), new("wish pensions without", CompletionKind.Title, 1) { Number = 2 }]);
    }

    [Theory]
    [InlineData(""), InlineData("  "), InlineData("\""), InlineData("\ud800"), InlineData("\0"), InlineData("xqzzz")]
    public void Nothing_to_go_on_with_gives_nothing(string typed) => Index.Complete(typed, "en", 10).ShouldBeEmpty();

    [Fact]
    public void Labels_of_the_thesaurus_are_offered_in_the_reader_s_language() =>
        Index.Complete("accident du tr", "fr", 10).ShouldContain(completion => completion.Kind == CompletionKind.Concept && completion.Text == "accident du travail");

    [Fact]
    public void A_deleted_record_leaves_no_completion()
    {
        var index = TestIndex.Of([TestIndex.Titled(1, "Confidential zebra"), TestIndex.Titled(2, "Public")]);
        index.Apply([], [1], 1);

        index.Complete("zeb", "en", 5).ShouldBeEmpty();
        index.Complete("conf", "en", 5).ShouldBeEmpty();
    }
}
