namespace Palmares.Search.Analysis;

/// <summary>The languages that are stemmed, in the order in which queries are analysed.</summary>
internal static class WorkingLanguages
{
    public static readonly IReadOnlyList<string> All = ["en", "fr", "de", "es"];
}
