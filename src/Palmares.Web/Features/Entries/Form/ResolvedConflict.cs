using System.Globalization;
using Microsoft.Extensions.Primitives;
using Palmares.Domain.Entries;
using Palmares.Domain.Text.Comparing;

namespace Palmares.Web.Features.Entries.Form;

/// <summary>The choices of a conflict's page: per paragraph mine or theirs, or a text of one's own.</summary>
public sealed class ResolvedConflict(IEnumerable<KeyValuePair<string, StringValues>> values)
{
    private readonly Dictionary<string, StringValues> _values = new(values, StringComparer.Ordinal);

    public string? MineOf(EntryField field) => Value($"{EntryFieldCodes.Of(field)}-mine")?.ReplaceLineEndings("\n");

    public int RevisionOf(EntryField field) =>
        int.TryParse(Value(PostedForm.RevisionName(field)), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0;

    /// <summary>Null where the page did not ask about the field.</summary>
    public string? TextOf(EntryField field, string theirs)
    {
        if (MineOf(field) is not { } mine) return null;
        var code = EntryFieldCodes.Of(field);
        if (Value($"{code}-own")?.ReplaceLineEndings("\n") is { } own && own != mine) return own;
        var hunks = ParagraphHunk.Of(mine, theirs);
        var choices = hunks.Where(hunk => !hunk.IsSame).Select((_, index) => Value($"{code}-{index.ToString(CultureInfo.InvariantCulture)}") != "theirs").ToList();
        // All of one side: that text to the letter, its empty lines included.
        if (choices.TrueForAll(takesMine => takesMine)) return mine;
        return choices.TrueForAll(takesMine => !takesMine) ? theirs : ParagraphHunk.Merge(hunks, choices);
    }

    private string? Value(string name) => _values.TryGetValue(name, out var value) ? value.ToString() : null;
}
