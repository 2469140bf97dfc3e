using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Palmares.Domain.Library;
using Palmares.Domain.Shared;
using Palmares.Web.Localization;

namespace Palmares.Web.Design;

/// <summary>
/// A practice in a list: title, institution | country, two lines of summary, year, topics, distinction. Content and not a tag
/// helper, since lists hold many: <c>&lt;li&gt;@(new Result(T) { … })&lt;/li&gt;</c>. What is null is not shown.
/// </summary>
public sealed class Result(Localizer localizer) : IHtmlContent
{
    private const int MostTopics = 3;

    public required string Href { get; init; }

    public required TextIn Title { get; init; }

    /// <summary>The title encoded, with matched words in <c>mark</c>; null writes <see cref="Title"/> as it is.</summary>
    public IHtmlContent? MarkedTitle { get; init; }

    public TextIn? Institution { get; init; }

    public string? Country { get; init; }

    /// <summary>The region's id, for its colour beside the country.</summary>
    public string? Region { get; init; }

    /// <summary>Encoded; matched words in <c>mark</c>.</summary>
    public IHtmlContent? Summary { get; init; }

    /// <summary>The language of <see cref="Summary"/>, where it is not the page's.</summary>
    public string? SummaryLanguage { get; init; }

    public int? Year { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = [];

    public Tier? Tier { get; init; }

    public bool Innovation { get; init; }

    /// <summary>The level of the title's heading: 2 or 3.</summary>
    public int Heading { get; init; } = 3;

    /// <summary>Smaller, for margins and ends of pages.</summary>
    public bool Compact { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var pen = new Pen(writer, encoder);
        pen.Raw(Compact ? "<article class=\"result result-compact\">" : "<article class=\"result\">");
        pen.Raw(Heading == 2 ? "<h2><a" : "<h3><a").Attribute("href", Href).Attribute("lang", Foreign(Title.Language)).Raw(">");
        if (MarkedTitle is null) pen.Text(Title.Text);
        else MarkedTitle.WriteTo(writer, encoder);
        pen.Raw(Heading == 2 ? "</a></h2>" : "</a></h3>");
        new Byline(Institution, Country, Region, localizer.Code).WriteTo(writer, encoder);
        if (Summary is not null)
        {
            pen.Raw("<p class=\"result-summary\"").Attribute("lang", Foreign(SummaryLanguage)).Raw(">");
            Summary.WriteTo(writer, encoder);
            pen.Raw("</p>");
        }

        WriteFacts(pen);
        pen.Raw("</article>");
    }

    private void WriteFacts(Pen pen)
    {
        var hasTier = Tier is not null || Innovation;
        var language = Summary is null ? null : Foreign(SummaryLanguage);
        if (!hasTier && Year is null && Topics.Count == 0 && language is null) return;
        pen.Raw("<p class=\"result-facts\">");
        if (hasTier) TierMark.Write(pen, localizer, Tier, Innovation);
        if (Year is { } year) pen.Raw("<span>").Figure(year).Raw("</span>");
        if (Topics.Count > 0)
        {
            pen.Raw("<span>").Text(string.Join(" · ", Topics.Take(MostTopics)));
            if (Topics.Count > MostTopics) pen.Raw("\u00A0· +").Figure(Topics.Count - MostTopics);
            pen.Raw("</span>");
        }

        if (language is not null) pen.Raw("<span>").Text(localizer["text in {0}", localizer.LanguageName(language)]).Raw("</span>");
        pen.Raw("</p>");
    }

    private string? Foreign(string? language) => language == localizer.Code ? null : language;
}
