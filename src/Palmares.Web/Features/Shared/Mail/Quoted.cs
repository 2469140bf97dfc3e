using System.Text;
using Palmares.Domain.Text;

namespace Palmares.Web.Features.Shared.Mail;

/// <summary>
/// People's words in a mail of ours: marked as a quotation, and without anything that a mail program would turn into a link,
/// so that nobody sends their own links under our name.
/// </summary>
public static class Quoted
{
    private const int Longest = 2000;

    /// <summary>One line: a title, a name.</summary>
    public static string Line(string text) => Unlinked(VisibleText.Line(text));

    /// <summary>Every line after a "> "; cut at 2,000 characters.</summary>
    public static string Block(string text)
    {
        var lines = (text.Length > Longest ? string.Concat(text.AsSpan(0, Longest), " …") : text).ReplaceLineEndings("\n").Split('\n');
        return string.Join('\n', lines.Select(line => $"> {Line(line)}"));
    }

    private static string Unlinked(string text) => new StringBuilder(text)
        .Replace("://", " : / / ").Replace("www.", "www .").Replace("WWW.", "WWW .").Replace("@", " (at) ").Replace("{", "(").Replace("}", ")").ToString();
}
