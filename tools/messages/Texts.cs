using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Palmares.Messages;

/// <summary>Which texts an expression can be, as far as its syntax tells.</summary>
public static class Texts
{
    /// <summary>
    /// All texts that it can be. Null for a name or a call: its text must be marked with <c>Localizer.Key</c> where it stands.
    /// </summary>
    /// <exception cref="FormatException">It builds a text at run time, which no translator can see.</exception>
    public static IReadOnlyList<string>? Of(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => [literal.Token.ValueText],
        ParenthesizedExpressionSyntax inner => Of(inner.Expression),
        ConditionalExpressionSyntax choice => All(choice.WhenTrue, choice.WhenFalse),
        SwitchExpressionSyntax choice => All([.. choice.Arms.Select(arm => arm.Expression)]),
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => Sums(sum),
        InterpolatedStringExpressionSyntax => throw new FormatException("an interpolated string cannot be translated: use {0} and arguments"),
        ThrowExpressionSyntax => [],
        _ => null,
    };

    private static List<string>? All(params ExpressionSyntax[] choices)
    {
        var all = choices.Select(Of).ToList();
        return all.Contains(null) ? null : [.. all.SelectMany(texts => texts!)];
    }

    private static List<string> Sums(BinaryExpressionSyntax sum)
    {
        if (Of(sum.Left) is not { } left || Of(sum.Right) is not { } right)
            throw new FormatException("a text put together at run time cannot be translated: use {0} and arguments");
        return [.. left.SelectMany(start => right.Select(end => start + end))];
    }
}
