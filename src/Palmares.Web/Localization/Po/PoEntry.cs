namespace Palmares.Web.Localization.Po;

/// <summary>What a message is looked up by: its context (null for most) and its English text.</summary>
public readonly record struct MessageKey(string? Context, string Source)
{
    public override string ToString() => Context is null ? $"\"{Source}\"" : $"\"{Source}\" in \"{Context}\"";
}

/// <summary>
/// One message of a PO file. <paramref name="Translations"/> has one text, or for a message with
/// <paramref name="SourcePlural"/> one per plural form of the language; empty texts are not translated yet.
/// </summary>
public sealed record PoEntry(MessageKey Key, string? SourcePlural, IReadOnlyList<string> Translations)
{
    /// <summary>What developers tell translators (<c>#.</c>).</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What translators tell each other (<c>#</c>).</summary>
    public IReadOnlyList<string> Comments { get; init; } = [];

    /// <summary>The files in which the message stands (<c>#:</c>).</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    public bool IsFuzzy { get; init; }

    /// <summary>Of its <c>msgid</c>, from 1; 0 where it was not read from a file.</summary>
    public int Line { get; init; }
}
