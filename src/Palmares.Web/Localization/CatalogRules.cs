using Palmares.Domain.Shared;
using Palmares.Web.Localization.Po;

namespace Palmares.Web.Localization;

/// <summary>What a PO file must fulfil before a reader sees a word of it.</summary>
public static class CatalogRules
{
    /// <summary>Everything that is wrong, in the order of the file.</summary>
    public static IEnumerable<PoError> Check(PoFile file, Language language)
    {
        var rule = PluralRule.Of(language);
        if (HeaderProblem(file, language, rule) is { } problem) yield return new(file.Name, 1, problem);
        foreach (var entry in file.Entries)
        {
            if (Problem(entry, rule) is { } wrong) yield return new(file.Name, entry.Line, $"{wrong}: {entry.Key}");
        }
    }

    private static string? HeaderProblem(PoFile file, Language language, PluralRule rule)
        => file.Header.GetValueOrDefault("Language") != language.Code() ? $"the header must say Language: {language.Code()}"
            : file.Header.GetValueOrDefault("Plural-Forms") != rule.Header ? $"the header must say Plural-Forms: {rule.Header}"
            : file.Header.GetValueOrDefault("Content-Type") != "text/plain; charset=UTF-8" ? "the header must say Content-Type: text/plain; charset=UTF-8"
            : null;

    private static string? Problem(PoEntry entry, PluralRule rule)
    {
        if (entry.IsFuzzy) return "marked fuzzy, so nobody has checked it";
        if (entry.Translations.Any(string.IsNullOrWhiteSpace)) return "not translated";
        if (entry.SourcePlural is null) return ProblemOf(entry.Key.Source, entry.Translations[0]);
        if (entry.Key.Context is not null) return "a plural with a context is not supported";
        if (entry.Translations.Count != PluralRule.Forms) return $"needs {PluralRule.Forms} plural forms and has {entry.Translations.Count}";
        // Where the first form also speaks of zero, "one practice" would be wrong: it must show the number.
        var singularLike = rule.ZeroIsSingular ? entry.SourcePlural : entry.Key.Source;
        return ProblemOf(singularLike, entry.Translations[0], entry.SourcePlural) ?? ProblemOf(entry.SourcePlural, entry.Translations[1]);
    }

    private static string? ProblemOf(string source, string translation, string? orLike = null)
    {
        var found = Placeholders.In(translation);
        if (!found.SequenceEqual(Placeholders.In(source)) && (orLike is null || !found.SequenceEqual(Placeholders.In(orLike))))
            return "the placeholders differ from the source";
        return HasWhiteEdge(translation) ? "white space at the start or end" : null;
    }

    private static bool HasWhiteEdge(string text) => char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]);
}
