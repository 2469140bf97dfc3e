using Palmares.Domain.Competitions;
using Palmares.Domain.Text;

namespace Palmares.Web.Features.Rules;

/// <summary>A reader's text against one of the two limits, and as much of it as is worth showing where it is over.</summary>
public sealed record CountedText(string Text, bool IsSummary, WordTally Tally)
{
    public const string EntryLimit = "entry";

    public const string SummaryLimit = "summary";

    /// <summary>In characters; the module in the browser shows the same.</summary>
    private const int ContextBefore = 80;

    private const int ShownOver = 2_000;

    /// <summary>Nothing was asked.</summary>
    public static readonly CountedText None = Of("", isSummary: false, RuleSet.Reference);

    public static CountedText Of(string text, bool isSummary, RuleSet rules)
        => new(text, isSummary, WordTally.Of(text, isSummary ? rules.WordsPerSummary : rules.WordsPerEntry));

    /// <summary>The end of what is within the limit.</summary>
    public string Before => Tally.Over is { } over ? Cut(Math.Max(0, over.Start - ContextBefore), over.Start) : "";

    public string Over => Tally.Over is { } over ? Cut(over.Start, Math.Min(over.End, over.Start + ShownOver)) : "";

    public bool IsOverCut => Tally.Over is { Length: > ShownOver };

    private string Cut(int start, int end)
    {
        if (start > 0 && start < Text.Length && char.IsLowSurrogate(Text[start])) start++;
        if (end < Text.Length && char.IsLowSurrogate(Text[end])) end--;
        return end > start ? Text[start..end] : "";
    }
}
