namespace Palmares.Domain.Text.Comparing;

/// <summary>Paragraphs that stand in the same place of two texts; where <see cref="IsSame"/>, both are alike.</summary>
public sealed record ParagraphHunk(IReadOnlyList<string> Mine, IReadOnlyList<string> Theirs, bool IsSame)
{
    private const string Between = "\n\n";

    public string MyText => string.Join(Between, Mine);

    public string TheirText => string.Join(Between, Theirs);

    /// <summary>Two texts side by side, paragraph by paragraph. Empty lines part paragraphs; how many does not matter.</summary>
    public static IReadOnlyList<ParagraphHunk> Of(string mine, string theirs)
    {
        var (my, their) = (Paragraphs(mine), Paragraphs(theirs));
        var hunks = new List<ParagraphHunk>();
        var (atMine, atTheirs) = (0, 0);
        foreach (var (pairMine, pairTheirs) in Alignment.Of(my, their).Append((my.Count, their.Count)))
        {
            if (pairMine > atMine || pairTheirs > atTheirs) hunks.Add(new(my[atMine..pairMine], their[atTheirs..pairTheirs], IsSame: false));
            if (pairMine < my.Count) hunks.Add(new([my[pairMine]], [my[pairMine]], IsSame: true));
            (atMine, atTheirs) = (pairMine + 1, pairTheirs + 1);
        }
        return hunks;
    }

    /// <summary>One text of both: for each hunk that differs, in order, whether mine is taken.</summary>
    public static string Merge(IReadOnlyList<ParagraphHunk> hunks, IReadOnlyList<bool> takesMine)
    {
        var choice = 0;
        return string.Join(Between, hunks.SelectMany(hunk => hunk.IsSame || takesMine[choice++] ? hunk.Mine : hunk.Theirs));
    }

    private static List<string> Paragraphs(string text)
    {
        var paragraphs = new List<string>();
        var lines = new List<string>();
        foreach (var line in text.Split('\n').Append(""))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                lines.Add(line.TrimEnd());
                continue;
            }
            if (lines.Count > 0) paragraphs.Add(string.Join('\n', lines));
            lines.Clear();
        }
        return paragraphs;
    }
}
