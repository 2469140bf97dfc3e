using Palmares.Domain.Shared;
using Palmares.Web.Localization.Po;

namespace Palmares.Web.Localization;

/// <summary>
/// The translations of all languages, loaded once at start. English is the source and has none. A message that is missing in
/// a language (a test guarantees that none is) is shown in English; while developing it is marked, so that it is seen.
/// </summary>
public sealed class Catalogs
{
    private readonly Catalog?[] _catalogs = new Catalog?[Languages.All.Count];
    private readonly bool _marksMissing;

    public Catalogs(IReadOnlyDictionary<Language, Catalog> catalogs, bool marksMissing = false)
    {
        foreach (var (language, catalog) in catalogs) _catalogs[(int)language] = catalog;
        _marksMissing = marksMissing;
    }

    /// <summary>Where the build puts the PO files.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "locales");

    /// <summary>The languages that have a PO file.</summary>
    public static IEnumerable<Language> Translated => Languages.All.Where(language => language != Language.En);

    /// <exception cref="PoException">A file is wrong; says every line.</exception>
    /// <exception cref="FileNotFoundException">A language has no file.</exception>
    public static Catalogs Load(string folder, bool marksMissing = false)
        => new(Translated.ToDictionary(language => language, language => LoadOne(folder, language)), marksMissing);

    /// <summary>A localizer for work outside a request, such as mail.</summary>
    public Localizer For(Language language) => new(this) { Language = language };

    internal Catalog? Of(Language language) => _catalogs[(int)language];

    internal string Missing(Language language, string source)
        => _marksMissing && language != Language.En ? $"⟦{source}⟧" : source;

    private static Catalog LoadOne(string folder, Language language)
    {
        var name = $"{language.Code()}.po";
        return new(PoReader.Read(name, File.ReadAllText(Path.Combine(folder, name))), language);
    }
}
