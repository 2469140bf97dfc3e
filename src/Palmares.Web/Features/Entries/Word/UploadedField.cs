using Palmares.Domain.Entries;

namespace Palmares.Web.Features.Entries.Word;

public enum UploadState
{
    /// <summary>The document says what the form says.</summary>
    Same,

    /// <summary>The document says something new.</summary>
    Changed,

    /// <summary>Nothing is in the document where something is in the form.</summary>
    Emptied,

    /// <summary>Both were changed since the document was downloaded.</summary>
    ChangedInBoth,
}

/// <summary>A field of an uploaded document beside the field as it is saved.</summary>
/// <param name="Text">What would be saved.</param>
/// <param name="Revision">Of the saved text, 0 where there is none.</param>
public sealed record UploadedField(WordField Read, string Text, string Saved, int Revision, UploadState State)
{
    public EntryField Field => Read.Field;

    /// <summary>Chosen from the start: what is new and overwrites nobody.</summary>
    public bool IsChosen => State == UploadState.Changed;
}

/// <summary>Sets what was read against what is saved.</summary>
public static class UploadComparison
{
    /// <param name="asWritten">What reading back finds where the saved content was only downloaded; null where it finds nothing.</param>
    public static IReadOnlyList<UploadedField> Of(WordReading reading, OpenedEntry opened, WordReading? asWritten) => [.. reading.Fields.Select(read =>
    {
        var saved = opened.Content[read.Field];
        var revision = opened.Field(read.Field)?.Revision ?? 0;
        // A document cannot hold every empty line and space: what comes back as it went out is the same text, to the letter.
        var isSame = read.Text == saved || read.Text == asWritten?[read.Field]?.Text;
        var isFromHere = reading.EntryNumber == opened.Number;
        var state = isSame ? UploadState.Same
            : isFromHere && revision > reading.Revisions.GetValueOrDefault(read.Field) ? UploadState.ChangedInBoth
            : read.Text.Length == 0 ? UploadState.Emptied
            : UploadState.Changed;
        return new UploadedField(read, isSame ? saved : read.Text, saved, revision, state);
    })];
}
