namespace Palmares.Domain.Shared;

/// <summary>Whether a text can be an e-mail address; only a mail that arrives proves one.</summary>
public static class MailAddresses
{
    public const int Longest = 254;

    /// <summary>Something, one @, a host with a dot; no white space, no control characters, nothing that a mail header would read otherwise.</summary>
    public static bool IsPlausible(string? text)
    {
        if (text is null || text.Length > Longest) return false;
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at < 1 || at != text.LastIndexOf('@')) return false;
        foreach (var letter in text)
            if (char.IsControl(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.Format || char.IsWhiteSpace(letter) || char.IsSurrogate(letter) || letter is ',' or ';' or '<' or '>' or '"' or '(' or ')' or '\\') return false;
        var host = text.AsSpan(at + 1);
        return host.Contains('.') && host[0] is not ('.' or '-') && host[^1] != '.' && !host.Contains("..", StringComparison.Ordinal);
    }
}
