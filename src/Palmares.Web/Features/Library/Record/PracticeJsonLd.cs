using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Palmares.Domain.Library;
using Palmares.Domain.Shared;
using Palmares.Web.Design;
using Palmares.Web.Features.Shared;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Library.Record;

/// <summary>
/// A record as schema.org JSON-LD: a Report by a GovernmentOrganization, and its breadcrumbs. The encoder writes
/// <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> as escapes, so that no text can end the script element.
/// </summary>
public sealed class PracticeJsonLd(RecordPage page, Localizer localizer, string baseUrl)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly Language _language = page.Language;
    private readonly Practice _practice = page.Practice;

    public string Write()
    {
        using var stream = new MemoryStream(4096);
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteStartArray("@graph");
            WriteReport(json);
            WriteBreadcrumbs(json);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private void WriteReport(Utf8JsonWriter json)
    {
        var permalink = baseUrl + Links.Permalink(_practice.Number);
        var isTranslation = page.Text.BodyLanguage != _practice.OriginalLanguage;
        json.WriteStartObject();
        json.WriteString("@type", "Report");
        json.WriteString("@id", isTranslation ? $"{permalink}#{page.Text.BodyLanguage}" : permalink);
        json.WriteString("url", baseUrl + page.Address);
        json.WriteString("name", page.Text.Title.Title);
        if (page.Text.Summary?.Summary is { } summary) json.WriteString("abstract", summary);
        json.WriteString("inLanguage", page.Text.BodyLanguage);
        json.WriteString("identifier", permalink);
        json.WriteString("dateModified", _practice.UpdatedAt.UtcDateTime.ToString("yyyy-MM-dd", null));
        json.WriteBoolean("isAccessibleForFree", true);
        WriteAuthor(json);
        WriteAwards(json);
        if (_practice.ImplementationYear is { } year) json.WriteString("temporalCoverage", year.ToString("0000", null));
        WriteTopics(json);
        WriteCountry(json);
        if (isTranslation)
        {
            json.WriteStartObject("translationOfWork");
            json.WriteString("@type", "Report");
            json.WriteString("@id", permalink);
            json.WriteString("inLanguage", _practice.OriginalLanguage);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private void WriteAwards(Utf8JsonWriter json)
    {
        if (_practice.Tier is null && !_practice.Innovation) return;
        json.WriteStartArray("award");
        if (_practice.Tier is { } tier) json.WriteStringValue($"{TierMark.Words(localizer, tier)}, {page.CompetitionName}");
        if (_practice.Innovation) json.WriteStringValue($"{TierMark.InnovationWords(localizer)}, {page.CompetitionName}");
        json.WriteEndArray();
    }

    private void WriteAuthor(Utf8JsonWriter json)
    {
        json.WriteStartObject("author");
        json.WriteString("@type", "GovernmentOrganization");
        json.WriteString("@id", baseUrl + Links.Institution(_language, _practice.InstitutionId));
        json.WriteString("name", page.InstitutionName.Text);
        if (page.Institution?.Acronym is { } acronym) json.WriteString("alternateName", acronym);
        json.WriteEndObject();
    }

    private void WriteTopics(Utf8JsonWriter json)
    {
        if (page.Topics.Count == 0) return;
        json.WriteStartArray("about");
        foreach (var topic in page.Topics)
        {
            json.WriteStartObject();
            json.WriteString("@type", "DefinedTerm");
            json.WriteString("@id", baseUrl + Links.Topic(_language, topic.Id));
            json.WriteString("name", topic.Names.For(_language).Text);
            json.WriteString("termCode", topic.Id);
            json.WriteString("inDefinedTermSet", baseUrl + Links.Topics(_language));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteCountry(Utf8JsonWriter json)
    {
        json.WriteStartObject("spatialCoverage");
        json.WriteString("@type", "Country");
        json.WriteString("name", page.CountryName);
        json.WriteString("identifier", _practice.CountryCode);
        json.WriteEndObject();
    }

    private void WriteBreadcrumbs(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        for (var i = 0; i < page.Breadcrumbs.Length; i++)
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", i + 1);
            json.WriteString("name", page.Breadcrumbs[i].Name);
            json.WriteString("item", baseUrl + page.Breadcrumbs[i].Address);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
