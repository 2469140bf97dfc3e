using Microsoft.CodeAnalysis.CSharp.Syntax;
using Palmares.Web.Localization;
using Palmares.Web.Localization.Po;

namespace Palmares.Messages;

/// <summary>
/// One use of a <c>Localizer</c>: <c>T["…", …]</c>, <c>T.Plural(n, "…", "…", …)</c>, <c>T.HtmlPlural</c>, <c>T.In("context", "…", …)</c>,
/// <c>T.Html("…", …)</c>, <c>T.Forms("…", "…")</c>, <c>Localizer.Key("…")</c>.
/// </summary>
public sealed record Lookup(string Method, ExpressionSyntax[] Arguments)
{
    /// <summary>The lookup that an expression is, or null.</summary>
    public static Lookup? From(ExpressionSyntax expression, IReadOnlySet<string> receivers) => expression switch
    {
        ElementAccessExpressionSyntax access when IsReceiver(access.Expression, receivers) => new("this", ArgumentsOf(access.ArgumentList)),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call
            when IsReceiver(member.Expression, receivers) || IsKey(member) => new(member.Name.Identifier.Text, ArgumentsOf(call.ArgumentList)),
        _ => null,
    };

    /// <summary>The messages it can look up; none for other methods and for texts that are marked elsewhere.</summary>
    /// <exception cref="FormatException">It cannot be translated as it stands; says why.</exception>
    public IEnumerable<(MessageKey Key, string? Plural)> Messages() => (Method, Arguments) switch
    {
        ("this" or "Html", [var source, .. var rest]) => Plain(null, source, rest),
        ("Key", [var source]) => Plain(null, source, null),
        ("In", [var context, var source, .. var rest]) => Plain(context, source, rest),
        ("Plural" or "HtmlPlural", [_, var one, var other, .. var rest]) => Plurals(one, other, rest),
        ("Forms", [var one, var other]) => Plurals(one, other, null),
        _ => [],
    };

    private static IEnumerable<(MessageKey, string?)> Plain(ExpressionSyntax? context, ExpressionSyntax source, ExpressionSyntax[]? arguments)
    {
        IReadOnlyList<string?> where = context is null ? new string?[] { null } : ContextsOf(context);
        foreach (var text in Texts.Of(source) ?? [])
        {
            CheckText(text);
            if (arguments is not null) CheckArguments(text, [], arguments, 0);
            foreach (var place in where) yield return (new(place, text), null);
        }
    }

    private static IEnumerable<(MessageKey, string?)> Plurals(ExpressionSyntax one, ExpressionSyntax other, ExpressionSyntax[]? arguments)
    {
        if (Texts.Of(one) is not [var singular] || Texts.Of(other) is not [var plural]) throw new FormatException("both plural forms must be literals");
        CheckText(singular);
        CheckText(plural);
        if (arguments is not null) CheckArguments(plural, [0], arguments, 1);
        yield return (new(null, singular), plural);
    }

    private static IReadOnlyList<string?> ContextsOf(ExpressionSyntax context)
        => Texts.Of(context) ?? throw new FormatException("a context must be a literal");

    private static void CheckText(string text)
    {
        if (text.Trim().Length == 0) throw new FormatException("an empty text cannot be translated");
        if (text.Trim().Length != text.Length) throw new FormatException("white space at the start or end: a sentence in pieces cannot be translated");
        if (text.Contains('<')) throw new FormatException("markup in a text: use T.Html with arguments");
    }

    /// <param name="given">Arguments that the method itself gives.</param>
    private static void CheckArguments(string text, int[] given, ExpressionSyntax[] arguments, int offset)
    {
        if (arguments.Any(argument => argument is CollectionExpressionSyntax)) return;
        var expected = given.Concat(Enumerable.Range(offset, arguments.Length)).ToList();
        if (!Placeholders.In(text).Union(given).Order().SequenceEqual(expected))
            throw new FormatException($"the text names {Placeholders.In(text).Count} arguments and is given {expected.Count}");
    }

    private static ExpressionSyntax[] ArgumentsOf(BaseArgumentListSyntax list) => [.. list.Arguments.Select(argument => argument.Expression)];

    private static bool IsKey(MemberAccessExpressionSyntax member)
        => member is { Expression: IdentifierNameSyntax { Identifier.Text: "Localizer" }, Name.Identifier.Text: "Key" };

    private static bool IsReceiver(ExpressionSyntax expression, IReadOnlySet<string> receivers) => expression switch
    {
        IdentifierNameSyntax name => receivers.Contains(name.Identifier.Text),
        MemberAccessExpressionSyntax member => receivers.Contains(member.Name.Identifier.Text),
        ThisExpressionSyntax self => self.Ancestors().OfType<ClassDeclarationSyntax>().FirstOrDefault()?.Identifier.Text == nameof(Localizer),
        _ => false,
    };
}
