using System.Globalization;
using System.Text;

namespace Palmares.Web.Localization.Po;

/// <summary>An entry while its lines are being read.</summary>
internal sealed class PoDraft
{
    private readonly List<StringBuilder> _translations = [];
    private StringBuilder? _context, _source, _plural, _current;
    private bool _hasIndexes;

    public List<string> Notes { get; } = [];

    public List<string> Comments { get; } = [];

    public List<string> References { get; } = [];

    public bool IsFuzzy { get; set; }

    public int Line { get; private set; }

    public bool HasText => _current is not null;

    public bool HasOnlyContext => _context is not null && _source is null;

    public bool HasComments => IsFuzzy || Notes.Count + Comments.Count + References.Count > 0;

    /// <summary>What is missing at the end of the entry.</summary>
    public string? Problem
        => _source is null ? "an entry without msgid"
            : _translations.Count == 0 ? "an entry without msgstr"
            : _plural is not null && !_hasIndexes ? "a message with msgid_plural needs msgstr[0], msgstr[1], …"
            : _plural is null && _hasIndexes ? "msgstr[…] without msgid_plural"
            : null;

    /// <summary>Begins the string of a keyword; answers what is wrong with the keyword here.</summary>
    public string? Start(string keyword, int line)
    {
        if (Line == 0) Line = line;
        switch (keyword)
        {
            case "msgctxt" when _context is null: _current = _context = new(); return null;
            case "msgid" when _source is null: _current = _source = new(); Line = line; return null;
            case "msgid_plural" when _plural is null && _source is not null: _current = _plural = new(); return null;
            case "msgstr" when _source is not null && _translations.Count == 0: return AddTranslation();
            case var _ when _source is not null && keyword == IndexedKeyword: _hasIndexes = true; return AddTranslation();
            default: return $"unexpected {keyword}";
        }
    }

    /// <summary>False if no keyword has begun a string.</summary>
    public bool Append(string text) => _current?.Append(text) is not null;

    public PoEntry ToEntry()
        => new(new(_context?.ToString(), _source!.ToString()), _plural?.ToString(), [.. _translations.Select(t => t.ToString())])
        {
            Notes = Notes,
            Comments = Comments,
            References = References,
            IsFuzzy = IsFuzzy,
            Line = Line,
        };

    private string IndexedKeyword => string.Create(CultureInfo.InvariantCulture, $"msgstr[{_translations.Count}]");

    private string? AddTranslation()
    {
        _translations.Add(_current = new());
        return null;
    }
}
