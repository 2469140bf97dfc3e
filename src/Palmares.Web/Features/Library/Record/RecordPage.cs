using System.Globalization;
using Palmares.Data.Queries;
using Palmares.Domain.Competitions;
using Palmares.Domain.Events;
using Palmares.Domain.Institutions;
using Palmares.Domain.Library;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Practices;
using Palmares.Web.Features.Shared.Reference;

namespace Palmares.Web.Features.Library.Record;

/// <summary>A record with everything its page names, for a reader of one language.</summary>
public sealed class RecordPage(Practice practice, PracticeWords words, Catalogue catalogue, Language language)
{
    public Practice Practice => practice;

    public Catalogue Catalogue => catalogue;

    public Language Language => language;

    /// <summary>The number as it is written: a name, not a quantity with marks between its figures.</summary>
    public string Number => practice.Number.ToString(CultureInfo.InvariantCulture);

    public PracticeWords Text => words;

    public Institution? Institution { get; } = catalogue.Institution(practice.InstitutionId);

    public TextIn InstitutionName => Institution?.Names.For(language) ?? new(practice.InstitutionId, language.Code());

    public Country? Country { get; } = catalogue.Country(practice.CountryCode);

    public string CountryName => Country?.Names.For(language).Text ?? practice.CountryCode;

    public Region? Region { get; } = catalogue.Region(practice.RegionId);

    public Competition? Competition { get; } = catalogue.Competition(practice.CompetitionId);

    public Region? CompetitionRegion { get; } = catalogue.Region(practice.CompetitionRegionId ?? catalogue.Competition(practice.CompetitionId)?.RegionId);

    public IReadOnlyList<Topic> Topics { get; } = [.. practice.TopicIds.Select(catalogue.Topic).OfType<Topic>()];

    /// <summary>Whether anything is known of a competition; the tier may still be unknown.</summary>
    public bool HasAward => practice.Tier is not null || practice.Innovation || practice.CompetitionId is not null || practice.AwardYear is not null;

    /// <summary>Other practices of a like subject, nearest first; without this one.</summary>
    public IReadOnlyList<PracticeCard> Similar { get; init; } = [];

    public IReadOnlyList<PracticeCard> OfInstitution { get; init; } = [];

    /// <summary>How many public practices the institution has in all, this one included.</summary>
    public int InstitutionTotal { get; init; }

    /// <summary>Coming events in the practice's region or in all.</summary>
    public IReadOnlyList<AssociationEvent> Events { get; init; } = [];

    /// <summary>From the library to this page, as labels and paths.</summary>
    public (string Name, string Address)[] Breadcrumbs { get; init; } = [];

    /// <summary>Region and year of the competition, as far as they are known: "Europe 2022".</summary>
    public string CompetitionName => string.Join(' ', new[]
    {
        CompetitionRegion?.Names.For(language).Text,
        (Competition?.Year ?? practice.AwardYear)?.ToString(CultureInfo.InvariantCulture),
    }.OfType<string>());

    /// <summary>The titles in other languages, which are all this page shows of them.</summary>
    public IReadOnlyList<PracticeText> OtherTitles => Text.OtherTitles;

    /// <summary>The web page on which the facts were read; null where that is not known.</summary>
    public string? SourceUrl =>
        Uri.TryCreate(practice.SourceUrl, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? practice.SourceUrl : null;

    /// <summary>The path of this page.</summary>
    public string Address => AddressIn(language);

    public string AddressIn(Language other) => Links.Practice(other, practice.Number, practice.Id);

    /// <summary>The interface languages into which the body is really translated, or in which it was written.</summary>
    public IReadOnlyList<Language> BodyLanguages =>
        [.. Languages.All.Where(other => practice.Texts.Exists(text => text.Language == other.Code() && text.Summary is not null))];

    /// <summary>
    /// The path search engines are to keep. A page whose body is in another language than its interface stands for the page
    /// in the body's language; a body in none of the four stands where it is.
    /// </summary>
    public string CanonicalAddress => AddressIn(Languages.Find(Text.BodyLanguage) ?? language);
}
