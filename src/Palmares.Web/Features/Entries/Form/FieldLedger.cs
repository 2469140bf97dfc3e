using Palmares.Domain.Competitions;
using Palmares.Domain.Entries;
using Palmares.Domain.Text;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Entries.Form;

/// <summary>The words of one text beside what the limits leave it.</summary>
/// <param name="Before">Words of the counted fields before this one, in the form's order: where the whole entry's limit falls.</param>
/// <param name="Elsewhere">Words of all other counted fields.</param>
/// <param name="Over">What lies over the summary's or the whole entry's limit; null where nothing does.</param>
public sealed record FieldLedger(string Text, int Words, int Before, int Elsewhere, WordSpan? Over)
{
    /// <summary>In characters; the module in the browser shows the same.</summary>
    private const int ContextBefore = 80;

    public int Total => Elsewhere + Words;

    public bool IsOver => Over is not null;

    public string BeforeOver => Over is { } over ? Text[Whole(Math.Max(0, over.Start - ContextBefore))..over.Start] : "";

    public string OverText => Over is { } over ? Text[over.Start..over.End] : "";

    public static FieldLedger Of(EntryField field, EntryContent content, RuleSet rules)
    {
        var words = WordLedger.Of(content).ByField;
        var before = words.Where(counted => counted.Field < field).Sum(counted => counted.Words);
        var elsewhere = words.Where(counted => counted.Field != field).Sum(counted => counted.Words);
        var room = Math.Max(0, rules.WordsPerEntry - before);
        var limit = field == EntryField.Summary ? Math.Min(room, rules.WordsPerSummary) : room;
        var tally = WordTally.Of(content[field], limit);
        return new(content[field], tally.Words, before, elsewhere, tally.Over);
    }

    public static string LeftWords(int left, int limit, Localizer t) => left < 0
        ? t.Plural(-left, "{0} word over the limit of {1}", "{0} words over the limit of {1}", limit)
        : t.Plural(left, "{0} word left of {1}", "{0} words left of {1}", limit);

    private int Whole(int at) => at > 0 && at < Text.Length && char.IsLowSurrogate(Text[at]) ? at + 1 : at;
}
