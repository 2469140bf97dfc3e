namespace Palmares.Web.Features.Library.Record;

public static class Opening
{
    private const int Longest = 210;

    /// <summary>The first lines of a text, cut between words, for search results and shared links.</summary>
    public static string Of(string text)
    {
        if (text.Length <= Longest) return text;
        var end = text.LastIndexOf(' ', Longest);
        return string.Concat(text.AsSpan(0, end > Longest / 2 ? end : Longest), " …");
    }
}
