namespace Palmares.Search.Query;

/// <summary>
/// How much an occurrence counts by how it is related to the word typed, in 64ths: exact before stem before compound part
/// before concept, and the interface's language before others. Tuned on the judged queries.
/// </summary>
internal static class QueryWeight
{
    /// <summary>The exact word.</summary>
    public const int Full = 64;

    public const int Concept = 20;
    public const int NarrowerConcept = 12;

    public static int Surface(bool own) => own ? Full : 56;

    public static int Stem(bool own) => own ? 44 : 33;

    public static int Part(bool own) => own ? 22 : 18;
}
