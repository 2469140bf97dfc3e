using Palmares.Search.Tests.Judged;
using Palmares.Search.Tests.Support;

namespace Palmares.Search.Tests.Query;

public class GlanceTests
{
    [Fact]
    public void Looking_only_where_something_may_be_marks_what_looking_everywhere_does()
    {
        var library = ReferenceLibrary.Instance;
        var different = new List<string>();
        foreach (var query in JudgedQuery.All)
        {
            var highlighter = library.Index.HighlighterFor(library.Index.Search(new() { Text = query.Query, Language = query.Language }));
            foreach (var text in library.Documents.SelectMany(document => document.Texts).Where(text => text.Field is TextField.Title or TextField.Summary))
            {
                var whole = highlighter.MarkWhole(text.Text, text.Language);
                if (!highlighter.Mark(text.Text, text.Language).SequenceEqual(whole)) different.Add($"{query.Query}: {text.Text}");
            }
        }

        different.ShouldBeEmpty();
    }

    [Fact]
    public void A_text_that_was_marked_before_is_marked_as_the_first_time()
    {
        var library = ReferenceLibrary.Instance;
        var texts = library.Documents.SelectMany(document => document.Texts).Where(text => text.Field is TextField.Title or TextField.Summary)
            .Select(text => new RememberedText(text.Text, text.Language)).ToList();
        var different = new List<string>();
        foreach (var query in JudgedQuery.All)
        {
            var highlighter = library.Index.HighlighterFor(library.Index.Search(new() { Text = query.Query, Language = query.Language }));
            foreach (var text in texts)
            {
                var whole = highlighter.MarkWhole(text.Text, text.Language);
                if (!highlighter.Mark(text).SequenceEqual(whole)) different.Add($"{query.Query}: {text.Text}");
            }
        }

        different.ShouldBeEmpty();
    }
}
