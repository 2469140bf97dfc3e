using Palmares.Domain.Shared;

namespace Palmares.Web.Localization;

/// <summary>
/// The present page's address in each language, for the language switch and <c>hreflang</c>. It is the request's with the
/// first segment changed; a page says more where it knows more: a canonical query, a slug per language, the languages into
/// which its content is really translated.
/// </summary>
public sealed class Alternates
{
    /// <summary>The parameter of the language switch on addresses without a language.</summary>
    public const string Switch = "lang";

    private readonly string?[] _own = new string?[Languages.All.Count];
    private string _rest = "";

    /// <summary>Canonical and escaped, without the question mark; the request's until a page knows better.</summary>
    public string Query { get; set; } = "";

    /// <summary>The languages to name in <c>hreflang</c>: those in which the page's body can be read.</summary>
    public IReadOnlyList<Language> Translations { get; set; } = Languages.All;

    /// <summary>The address without a language, for <c>hreflang="x-default"</c>; null where there is none.</summary>
    public string? WithoutLanguage { get; set; }

    /// <summary>The path and query in a language.</summary>
    public string this[Language language]
    {
        get
        {
            var path = _own[(int)language] ?? $"/{language.Code()}{_rest}";
            return Query.Length == 0 ? path : $"{path}?{Query}";
        }
    }

    /// <summary>A path of its own in a language, for example with a translated slug.</summary>
    public void SetPath(Language language, string path) => _own[(int)language] = path;

    /// <summary>Begins with the address of the request.</summary>
    /// <param name="path">As the reader asked for it. One without a language keeps its address and says the language in <see cref="Switch"/>.</param>
    public void Start(PathString path, QueryString query)
    {
        var segments = path.Value?.Split('/', 3) ?? [];
        var hasLanguage = segments.Length > 1 && Languages.Find(segments[1]) is not null;
        _rest = hasLanguage && segments.Length == 3 ? new PathString("/" + segments[2]).ToUriComponent() : "";
        Query = hasLanguage && query.Value is { Length: > 1 } value ? value[1..] : "";
        if (hasLanguage || path.Value is null or "" or "/") return;
        foreach (var language in Languages.All) SetPath(language, $"{path.ToUriComponent()}?{Switch}={language.Code()}");
    }
}
