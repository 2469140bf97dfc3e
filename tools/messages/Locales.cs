using Palmares.Domain.Shared;
using Palmares.Web.Localization;
using Palmares.Web.Localization.Po;

namespace Palmares.Messages;

/// <summary>The folder <c>locales</c> of a repository.</summary>
public sealed class Locales(string root)
{
    public string TemplatePath => Path.Combine(root, "locales", "messages.pot");

    public string PathOf(Language language) => Path.Combine(root, "locales", $"{language.Code()}.po");

    /// <summary>The repository that holds the running program.</summary>
    public static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Palmares.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Palmares.slnx is in no folder above the program.");
    }

    public static string TemplateText(IReadOnlyList<PoEntry> template)
        => Template.Write([new("Content-Type", "text/plain; charset=UTF-8")], template);

    public PoFile Read(Language language)
        => PoReader.Read($"locales/{language.Code()}.po", File.ReadAllText(PathOf(language)));

    /// <summary>Writes the template and carries it into every language's file; answers how many texts each still lacks.</summary>
    public IReadOnlyDictionary<Language, int> Update(IReadOnlyList<PoEntry> template)
    {
        var missing = new Dictionary<Language, int>();
        File.WriteAllText(TemplatePath, TemplateText(template));
        foreach (var language in Catalogs.Translated)
        {
            var old = Read(language);
            var merged = Template.Merge(template, old);
            File.WriteAllText(PathOf(language), Template.Write(old.Header, merged));
            missing[language] = merged.Count(entry => entry.IsFuzzy || entry.Translations.Any(string.IsNullOrWhiteSpace));
        }
        return missing;
    }
}
