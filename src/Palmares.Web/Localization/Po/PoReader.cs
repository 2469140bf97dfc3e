namespace Palmares.Web.Localization.Po;

/// <summary>
/// Reads PO files: comments, contexts, plurals, strings over several lines, obsolete entries. Strict about form; whether
/// the translations are complete is asked by <see cref="CatalogRules"/>.
/// </summary>
public sealed class PoReader
{
    private readonly string _file;
    private readonly List<PoError> _errors = [];
    private readonly List<PoEntry> _entries = [];
    private readonly HashSet<MessageKey> _keys = [];
    private Dictionary<string, string>? _header;
    private PoDraft _draft = new();
    private int _line;

    private PoReader(string file) => _file = file;

    /// <param name="name">How errors call the file.</param>
    /// <exception cref="PoException">With every error of form in the file.</exception>
    public static PoFile Read(string name, string text)
    {
        var reader = new PoReader(name);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n')) reader.Take(line.Trim());
        reader.Finish();
        if (reader._header is null) reader._errors.Insert(0, new(name, 1, "the header (an entry with an empty msgid) is missing"));
        if (reader._errors.Count > 0) throw new PoException(reader._errors);
        return new(name, reader._header!, reader._entries);
    }

    private void Take(string line)
    {
        _line++;
        if (line.Length == 0 || line.StartsWith("#~", StringComparison.Ordinal)) Finish();
        else if (line[0] == '#') TakeComment(line);
        else if (line[0] == '"') Append(line);
        else TakeKeyword(line);
    }

    private void TakeComment(string line)
    {
        if (_draft.HasText) Finish();
        var text = line.Length > 2 ? line[2..].Trim() : "";
        switch (line.Length > 1 ? line[1] : ' ')
        {
            case '.': _draft.Notes.Add(text); break;
            case ':': _draft.References.AddRange(text.Split(' ', StringSplitOptions.RemoveEmptyEntries)); break;
            case ',': _draft.IsFuzzy |= text.Split(',', StringSplitOptions.TrimEntries).Contains("fuzzy"); break;
            case '|': break;
            default: _draft.Comments.Add(line[1..].Trim()); break;
        }
    }

    private void TakeKeyword(string line)
    {
        var end = line.IndexOfAny([' ', '\t', '"']);
        var keyword = end < 0 ? line : line[..end];
        if (keyword is "msgctxt" || (keyword is "msgid" && !_draft.HasOnlyContext)) FinishIfText();
        if (_draft.Start(keyword, _line) is { } problem) Report(problem);
        else Append(end < 0 ? "" : line[end..]);
    }

    private void Append(string quoted)
    {
        if (PoText.Unquote(quoted) is not { } text) Report($"not a quoted string: {quoted.Trim()}");
        else if (!_draft.Append(text)) Report("a string without a keyword before it");
    }

    private void FinishIfText()
    {
        if (_draft.HasText) Finish();
    }

    private void Finish()
    {
        var draft = _draft;
        if (!draft.HasText && draft.HasComments) return;
        _draft = new();
        if (!draft.HasText) return;
        if (draft.Problem is { } problem)
        {
            _errors.Add(new(_file, draft.Line, problem));
            return;
        }
        var entry = draft.ToEntry();
        if (entry.Key is { Source: "", Context: null }) TakeHeader(entry);
        else if (_keys.Add(entry.Key)) _entries.Add(entry);
        else _errors.Add(new(_file, entry.Line, $"the message {entry.Key} stands twice"));
    }

    private void TakeHeader(PoEntry entry)
    {
        if (_header is not null) _errors.Add(new(_file, entry.Line, "a second header"));
        _header = new(StringComparer.OrdinalIgnoreCase);
        foreach (var field in entry.Translations[0].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = field.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0) _errors.Add(new(_file, entry.Line, $"not a header field: {field}"));
            else _header[field[..colon].Trim()] = field[(colon + 1)..].Trim();
        }
    }

    private void Report(string message) => _errors.Add(new(_file, _line, message));
}
