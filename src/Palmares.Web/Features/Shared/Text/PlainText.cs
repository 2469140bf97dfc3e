using System.Text;

namespace Palmares.Web.Features.Shared.Text;

/// <summary>What people type into forms, made fit to be kept: well-formed, without characters that stand for nothing.</summary>
public static class PlainText
{
    /// <summary>On one line, without white space around it; control characters, line ends included, become spaces.</summary>
    public static string Line(string? typed)
    {
        var text = new StringBuilder(typed?.Length ?? 0);
        foreach (var rune in (typed ?? "").EnumerateRunes()) text.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        return text.ToString().Trim();
    }
}
