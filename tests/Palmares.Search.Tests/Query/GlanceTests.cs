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
}
