using Palmares.Search.Tests.Support;

namespace Palmares.Search.Tests.Query;

public class HighlighterTests
{
    private static readonly SearchIndex Index = ReferenceLibrary.Instance.Index;

    [Theory]
    [InlineData("nursery", "en", "Two nurseries and a nursery.", "Two [nurseries] and a [nursery].")]
    [InlineData("creche", "fr", "La crèche; des crèches", "La [crèche]; des [crèches]")]
    [InlineData("Bericht", "de", "Der Jahresbericht und die Berichte", "Der Jahres[bericht] und die [Berichte]")]
    [InlineData("Arbeitsunfall", "en", "After an accident at work, all is well", "After an [accident at work], all is well")]
    [InlineData("the pension", "en", "The pension or the nursery", "The [pension] or the nursery")]
    [InlineData("\"pension fund\"", "en", "The pension fund", "The [pension] [fund]")]
    [InlineData("pension -nursery", "en", "The pension, the nursery", "The [pension], the nursery")]
    [InlineData("nurserys", "en", "A nursery", "A [nursery]")]
    [InlineData("", "en", "A nursery", "A nursery")]
    public void Words_are_marked_for_what_they_were_found(string query, string language, string text, string expected)
    {
        var marks = HighlighterOf(query).Mark(text, language);

        Show(text, marks).ShouldBe(expected);
    }

    [Fact]
    public void An_excerpt_shows_where_most_was_found_and_says_that_it_is_cut()
    {
        var filler = string.Concat(Enumerable.Repeat("Nothing to see in this sentence here. ", 20));
        var text = filler + "Then a pension for every nursery is paid. " + filler;

        var excerpt = HighlighterOf("nursery pension").Excerpt(text, "en", 120);

        excerpt.Text.Length.ShouldBeLessThanOrEqualTo(120);
        Show(excerpt.Text, excerpt.Marks).ShouldStartWith("Then a [pension] for every [nursery] is paid.");
        (excerpt.IsCutBefore, excerpt.IsCutAfter).ShouldBe((true, true));
    }

    [Fact]
    public void A_text_without_marks_is_shown_from_its_beginning_and_cut_at_a_word()
    {
        var excerpt = HighlighterOf("nursery").Excerpt("Some words that say nothing of it.", "en", 12);

        (excerpt.Text, excerpt.IsCutBefore, excerpt.IsCutAfter).ShouldBe(("Some words", false, true));
        excerpt.Marks.ShouldBeEmpty();
    }

    [Fact]
    public void A_short_text_is_shown_whole()
    {
        var excerpt = HighlighterOf("nursery").Excerpt("A nursery", "en");

        (excerpt.Text, excerpt.IsCutBefore, excerpt.IsCutAfter).ShouldBe(("A nursery", false, false));
    }

    [Fact]
    public void Any_text_at_any_length_gives_an_excerpt_of_it_with_marks_inside()
    {
        var random = new Random(1);
        var highlighter = HighlighterOf("nursery pension");
        for (var i = 0; i < 2_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => random.Next(5) switch
            {
                0 => "nursery ", 1 => " pensions", 2 => ((char)random.Next(char.MaxValue)).ToString(), 3 => "longwordwithoutend", _ => ". ",
            }));
            var length = random.Next(1, 60);

            var excerpt = highlighter.Excerpt(text, "en", length);

            text.ShouldContain(excerpt.Text);
            excerpt.Text.Length.ShouldBeLessThanOrEqualTo(length);
            excerpt.Marks.ShouldAllBe(mark => mark.Start >= 0 && mark.Length > 0 && mark.End <= excerpt.Text.Length);
        }
    }

    private static Highlighter HighlighterOf(string query) => Index.HighlighterFor(Index.Search(new() { Text = query }));

    private static string Show(string text, IReadOnlyList<TextSpan> marks)
    {
        for (var i = marks.Count - 1; i >= 0; i--) text = text.Insert(marks[i].End, "]").Insert(marks[i].Start, "[");
        return text;
    }
}
