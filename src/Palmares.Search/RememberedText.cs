using Palmares.Search.Analysis;
using Palmares.Search.Query;

namespace Palmares.Search;

/// <summary>
/// A text in which things are marked again and again. The first time it is read at a glance; the second time wholly, and what
/// can be marked in it is kept, in about as many bytes as the text has. Safe to share between threads.
/// </summary>
/// <param name="text">Any text.</param>
/// <param name="language">Its language (BCP 47).</param>
public sealed class RememberedText(string text, string language)
{
    private bool _wasSeen;
    private Markables? _markables;

    public string Text => text;

    public string Language => language;

    /// <summary>Null the first time.</summary>
    internal Markables? Markables(Analyzer analyzer)
    {
        if (_markables is { } known) return known;
        if (_wasSeen) return _markables = new(analyzer.Analyze(text, language));
        _wasSeen = true;
        return null;
    }
}
