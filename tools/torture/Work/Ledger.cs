using Palmares.Domain.Entries;

namespace Palmares.Torture.Work;

/// <summary>What the program has acknowledged to one writer, and the one request whose answer is not known.</summary>
internal sealed class Ledger
{
    public required int Number { get; init; }

    /// <summary>Text and revision of every field, as answered.</summary>
    public Dictionary<EntryField, (string Text, int Revision)> Fields { get; } = [];

    /// <summary>Receipts, as answered.</summary>
    public List<string> Receipts { get; } = [];

    /// <summary>Sent and not answered: saved with the next revision, or not saved.</summary>
    public (EntryField Field, string Text)? SaveInDoubt { get; set; }

    /// <summary>Sent and not answered: submitted with everything that belongs to it, or not at all.</summary>
    public Guid? FormInDoubt { get; set; }

    public int RevisionOf(EntryField field) => Fields.GetValueOrDefault(field).Revision;
}
