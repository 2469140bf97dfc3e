using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Palmares.Messages;

/// <summary>The text of a .cs or .cshtml file, and the expressions in it that may look up a message.</summary>
/// <param name="Path">Relative to the repository, with slashes.</param>
public sealed partial record SourceFile(string Path, string Text)
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    private bool IsRazor => Path.EndsWith(".cshtml", StringComparison.Ordinal);

    /// <summary>The names under which a <c>Localizer</c> goes in this file; views have <c>T</c>.</summary>
    public IReadOnlySet<string> Receivers { get; } =
        DeclaredLocalizer().Matches(Text).Select(match => match.Groups[1].Value).Append("T").ToHashSet(StringComparer.Ordinal);

    /// <summary>Element accesses and calls, with their position in the file, in its order.</summary>
    public IEnumerable<(ExpressionSyntax Expression, int Position)> Expressions() => IsRazor ? InView() : InCode();

    public int LineAt(int position) => 1 + Text.AsSpan(0, position).Count('\n');

    /// <summary>What a comment <c>i18n: …</c> on the same or on the line above says.</summary>
    public string? NoteAt(int position)
    {
        var lineStart = Text.LastIndexOf('\n', Math.Max(position - 1, 0)) + 1;
        var lineEnd = Text.IndexOf('\n', position) is >= 0 and var end ? end : Text.Length;
        var aboveStart = lineStart < 2 ? 0 : Text.LastIndexOf('\n', lineStart - 2) + 1;
        return NoteIn(Text[lineStart..lineEnd]) ?? OwnLineNoteIn(Text[aboveStart..lineStart]);
    }

    private IEnumerable<(ExpressionSyntax, int)> InCode()
        => CSharpSyntaxTree.ParseText(Text, Options).GetRoot().DescendantNodes()
            .OfType<ExpressionSyntax>()
            .Where(node => node is ElementAccessExpressionSyntax or InvocationExpressionSyntax)
            .OrderBy(node => node.SpanStart)
            .Select(node => (node, node.SpanStart));

    /// <summary>A view is not parsed: where a receiver's name stands, the C# expression that begins there is.</summary>
    private IEnumerable<(ExpressionSyntax, int)> InView()
    {
        var text = RazorComment().Replace(Text, comment => new string(' ', comment.Length));
        foreach (Match match in PossibleStart().Matches(text))
        {
            if (IsInCodeComment(text, match.Index)) continue;
            var parsed = SyntaxFactory.ParseExpression(text, match.Index, Options, consumeFullText: false);
            var first = parsed.DescendantNodesAndSelf()
                .OfType<ExpressionSyntax>()
                .Where(node => node.SpanStart == parsed.SpanStart && node is ElementAccessExpressionSyntax or InvocationExpressionSyntax)
                .LastOrDefault();
            if (first is not null) yield return (first, match.Index);
        }
    }

    private static bool IsInCodeComment(string text, int position)
        => text.AsSpan((text.LastIndexOf('\n', position) + 1)..position).TrimStart().StartsWith("//");

    private static string? OwnLineNoteIn(string line)
        => line.TrimStart() is ['/', '/', ..] or ['@', '*', ..] or ['/', '*', ..] ? NoteIn(line) : null;

    private static string? NoteIn(string line) => Note().Match(line) is { Success: true } match ? match.Groups[1].Value.Trim() : null;

    [GeneratedRegex(@"\bLocalizer\??\s+([A-Za-z_][A-Za-z0-9_]*)\b")]
    private static partial Regex DeclaredLocalizer();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex RazorComment();

    [GeneratedRegex(@"(?<![A-Za-z0-9_.])[A-Za-z_][A-Za-z0-9_]*(?=\[|\.(Plural|HtmlPlural|Html|In|Forms|Key)\()")]
    private static partial Regex PossibleStart();

    [GeneratedRegex(@"(?://|/\*|@\*)\s*i18n:\s*(.*?)\s*(?:\*/|\*@|$)")]
    private static partial Regex Note();
}
