using Palmares.Domain.Text;

namespace Palmares.Domain.Entries;

/// <summary>Words of an entry, field by field, and what the limits cover (rule 6).</summary>
/// <param name="ByField">Words of summary and sections, in the form's order.</param>
public sealed record WordLedger(IReadOnlyList<(EntryField Field, int Words)> ByField)
{
    public int Summary => ByField[0].Words;

    /// <summary>Summary and sections together.</summary>
    public int Total => ByField.Sum(counted => counted.Words);

    public static WordLedger Of(EntryContent content) => new([.. EntryFields.Counted.Select(field => (field, WordCount.Of(content[field])))]);
}
