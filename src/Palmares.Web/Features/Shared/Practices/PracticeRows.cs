using Microsoft.AspNetCore.Html;
using Palmares.Data.Queries;
using Palmares.Web.Design;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Shared.Practices;

/// <summary>Words a practice's card as a row of a list, the same wherever practices are listed.</summary>
public static class PracticeRows
{
    /// <param name="card">What the database says.</param>
    /// <param name="catalogue">Names of institution, country and topics.</param>
    /// <param name="localizer">The reader's language.</param>
    /// <param name="summary">Encoded, with matched words marked; null takes the card's summary as it is.</param>
    /// <param name="title">The title encoded, with matched words marked; null takes the card's as it is.</param>
    /// <param name="compact">Without summary, for margins and ends of pages.</param>
    public static Result Of(PracticeCard card, Catalogue catalogue, Localizer localizer, IHtmlContent? summary = null, IHtmlContent? title = null, bool compact = false)
    {
        var language = localizer.Language;
        return new(localizer)
        {
            Href = Links.Practice(language, card.Number, card.Id),
            Title = card.Title,
            MarkedTitle = title,
            Institution = catalogue.Institution(card.InstitutionId)?.Names.For(language),
            Country = catalogue.Country(card.CountryCode)?.Names.For(language).Text ?? card.CountryCode,
            Region = card.RegionId,
            Summary = compact ? null : summary ?? Plain(card.Summary?.Text),
            SummaryLanguage = card.Summary?.Language,
            Year = card.ImplementationYear,
            Topics = compact ? [] : [.. card.TopicIds.Select(id => catalogue.Topic(id)?.Names.For(language).Text ?? id)],
            Tier = card.Tier,
            Innovation = card.Innovation,
            Compact = compact,
        };
    }

    private static HtmlContentBuilder? Plain(string? text) => text is null ? null : (HtmlContentBuilder)new HtmlContentBuilder().Append(text);
}
