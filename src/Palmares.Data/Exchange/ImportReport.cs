namespace Palmares.Data.Exchange;

/// <summary>What an import did, or would do. With errors nothing was done.</summary>
public sealed record ImportReport(
    string Kind,
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Changed,
    int Unchanged,
    IReadOnlyList<ImportError> Errors,
    IReadOnlyList<ImportError> Warnings)
{
    public static ImportReport Refused(string kind, IReadOnlyList<ImportError> errors) => new(kind, [], [], 0, errors, []);
}
