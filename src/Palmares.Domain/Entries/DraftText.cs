using System.Text;
using Palmares.Domain.Shared;
using Palmares.Domain.Text;

namespace Palmares.Domain.Entries;

/// <summary>What a field takes: any text at all that is text, as typed, see <see cref="VisibleText"/>. Nothing is cut; what cannot be kept is refused whole.</summary>
public static class DraftText
{
    /// <summary>In UTF-16 code units; far over any limit of words.</summary>
    public const int Longest = 100_000;

    /// <summary>Of fields of one line.</summary>
    public const int LongestLine = 1_000;

    /// <summary>
    /// The text with its line ends as U+000A, or what stands against it: "text-ill-formed" (half of a surrogate pair),
    /// "text-has-controls", "text-too-many-characters" (argument: the most), "choice-unknown".
    /// </summary>
    public static (string Text, Violation? Violation) Read(EntryField field, string typed)
    {
        var code = EntryFieldCodes.Of(field);
        if (typed.Length > 2 * Longest) return ("", new("text-too-many-characters", code, Longest));
        var text = WithPlainLineEnds(typed);
        var most = field.IsCounted() ? Longest : LongestLine;
        if (!IsWellFormed(text)) return ("", new("text-ill-formed", code));
        if (text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\t'))) return ("", new("text-has-controls", code));

        text = field switch
        {
            _ when field.IsCounted() => VisibleText.Lines(text),
            EntryField.Topics or EntryField.Partners => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct()),
            _ => VisibleText.Line(text),
        };
        if (text.Length > most) return ("", new("text-too-many-characters", code, most));
        if (field == EntryField.Language && text.Length > 0 && Languages.Find(text) is null) return ("", new("choice-unknown", code));
        return (text, null);
    }

    /// <summary>A browser sends CR LF, a word processor vertical tabs and form feeds; NEL and U+2028 f. are line ends too.</summary>
    private static string WithPlainLineEnds(string text) => text.ReplaceLineEndings("\n").Replace('\v', '\n');

    private static bool IsWellFormed(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(at), out _, out var length) != System.Buffers.OperationStatus.Done) return false;
            at += length;
        }
        return true;
    }
}
