using Palmares.Domain.Text;

namespace Palmares.Domain.Tests.Text;

public sealed class WordTallyTests
{
    [Theory]
    [InlineData("", 2, 0, 2, null)]
    [InlineData("one two", 2, 2, 0, null)]
    [InlineData("one two — ", 2, 2, 0, null)]
    [InlineData("one two, three four… ", 2, 4, -2, "three four…")]
    [InlineData("one", 0, 1, -1, "one")]
    public void A_text_is_held_against_its_limit(string text, int limit, int words, int left, string? over)
    {
        var tally = WordTally.Of(text, limit);

        (tally.Words, tally.Left).ShouldBe((words, left));
        (tally.Over is { } span ? text.Substring(span.Start, span.Length) : null).ShouldBe(over);
    }
}
