using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Palmares.Domain.Shared;
using Palmares.Web.Localization.Po;

namespace Palmares.Web.Localization;

/// <summary>The translations of one language, checked and frozen. A lookup allocates nothing.</summary>
public sealed class Catalog
{
    private readonly FrozenDictionary<string, string> _plain;
    private readonly FrozenDictionary<MessageKey, string> _inContext;
    private readonly FrozenDictionary<string, string[]> _plurals;
    private readonly PluralRule _rule;

    /// <exception cref="PoException">The file breaks <see cref="CatalogRules"/>.</exception>
    public Catalog(PoFile file, Language language)
    {
        if (CatalogRules.Check(file, language).ToList() is { Count: > 0 } errors) throw new PoException(errors);
        _rule = PluralRule.Of(language);
        _plain = file.Entries.Where(e => e is { Key.Context: null, SourcePlural: null })
            .ToFrozenDictionary(e => e.Key.Source, e => e.Translations[0], StringComparer.Ordinal);
        _inContext = file.Entries.Where(e => e is { Key.Context: not null, SourcePlural: null })
            .ToFrozenDictionary(e => e.Key, e => e.Translations[0]);
        _plurals = file.Entries.Where(e => e.SourcePlural is not null)
            .ToFrozenDictionary(e => e.Key.Source, e => e.Translations.ToArray(), StringComparer.Ordinal);
    }

    public bool TryFind(string source, [NotNullWhen(true)] out string? translation) => _plain.TryGetValue(source, out translation);

    public bool TryFind(string context, string source, [NotNullWhen(true)] out string? translation)
        => _inContext.TryGetValue(new(context, source), out translation);

    public bool TryFindPlural(string one, long count, [NotNullWhen(true)] out string? translation)
    {
        translation = _plurals.TryGetValue(one, out var forms) ? forms[_rule.FormOf(count)] : null;
        return translation is not null;
    }
}
