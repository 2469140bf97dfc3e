using System.Globalization;
using Palmares.Domain.Library;
using Palmares.Domain.Shared;
using Palmares.Search;
using Palmares.Web.Features.Shared.Reference;

namespace Palmares.Web.Features.Shared.Search;

/// <summary>What the search index is told of a practice: its own texts, and the names of what it belongs to in every language.</summary>
public static class SearchDocuments
{
    /// <summary>BCP 47 "undetermined": for acronyms and ids, which belong to no language.</summary>
    private const string NoLanguage = "und";

    public static SearchDocument Of(Practice practice, Catalogue catalogue) => new(
        practice.Number,
        [.. Texts(practice, catalogue)],
        Values(practice, catalogue),
        practice.AwardYear ?? practice.ImplementationYear ?? practice.PublishedAt.Year,
        practice.ImplementationYear)
    {
        Id = practice.Id,
    };

    private static IEnumerable<SearchText> Texts(Practice practice, Catalogue catalogue)
    {
        foreach (var text in practice.Texts)
        {
            yield return new(TextField.Title, text.Language, text.Title);
            if (text.Summary is { } summary) yield return new(TextField.Summary, text.Language, summary);
        }

        foreach (var topic in Topics(practice, catalogue))
        {
            foreach (var (language, name) in topic.Names) yield return new(TextField.Topic, language, name);
            foreach (var alias in topic.Aliases) yield return new(TextField.Topic, NoLanguage, alias);
        }

        if (catalogue.Institution(practice.InstitutionId) is { } institution)
        {
            foreach (var (language, name) in institution.Names) yield return new(TextField.Institution, language, name);
            if (institution.Acronym is { } acronym) yield return new(TextField.Institution, NoLanguage, acronym);
        }

        if (catalogue.Country(practice.CountryCode) is { } country)
            foreach (var (language, name) in country.Names) yield return new(TextField.Country, language, name);
    }

    private static Dictionary<Facet, IReadOnlyList<string>> Values(Practice practice, Catalogue catalogue)
    {
        var values = new Dictionary<Facet, IReadOnlyList<string>>
        {
            [Facet.Topic] = [.. Topics(practice, catalogue).Select(topic => topic.Id).Distinct()],
            [Facet.Region] = [practice.RegionId],
            [Facet.Country] = [practice.CountryCode],
            [Facet.Institution] = [practice.InstitutionId],
            [Facet.Source] = [PracticeSources.Of(practice)],
            [Facet.Language] = [practice.OriginalLanguage],
        };
        Add(Facet.Year, Year(practice.ImplementationYear));
        Add(Facet.AwardYear, Year(practice.AwardYear));
        Add(Facet.Tier, Distinctions(practice));
        Add(Facet.Translated, Translations(practice));
        return values;

        void Add(Facet facet, IReadOnlyList<string> found)
        {
            if (found.Count > 0) values[facet] = found;
        }
    }

    private static IEnumerable<Topic> Topics(Practice practice, Catalogue catalogue)
        => practice.TopicIds.Select(catalogue.Topic).OfType<Topic>().SelectMany(topic => catalogue.AncestorsOf(topic).Prepend(topic));

    private static IReadOnlyList<string> Year(int? year) => year is { } known ? [known.ToString(CultureInfo.InvariantCulture)] : [];

    private static List<string> Distinctions(Practice practice)
    {
        List<string> codes = [];
        if (practice.Tier is { } tier) codes.Add(tier.Code());
        if (practice.Innovation) codes.Add(Tiers.Innovation);
        return codes;
    }

    private static List<string> Translations(Practice practice)
        => [.. practice.Texts.Where(text => text.Summary is not null && text.Language != practice.OriginalLanguage).Select(text => text.Language)];
}
