using Microsoft.AspNetCore.Html;
using Palmares.Domain.Library;
using Palmares.Domain.Shared;
using Palmares.Testing.Approvals;
using Palmares.Web.Design;
using Palmares.Web.Design.Charts;
using Palmares.Web.Localization;
using Palmares.Web.Tests.Localization;

namespace Palmares.Web.Tests.Design;

/// <summary>The markup of components that many pages stand on, as somebody has read it; what people type shows as text.</summary>
public sealed class ComponentTests
{
    private const string Hostile = "<script>alert(1)</script>\" onclick=\"x";
    private const string HostileEncoded = "&lt;script&gt;alert(1)&lt;/script&gt;&quot; onclick=&quot;x";

    private static readonly Localizer English = PoTexts.Localizer(Language.En);

    [Fact]
    public void A_facet_shows_values_counts_bars_and_what_is_chosen()
        => Approved.Match(Lines(Markup.Of(new FacetBox(English)
        {
            Title = "Topic",
            Name = "topic",
            Values = [new("Health", null, "/en/library?topic=health", 1234, 100, true), new("Vieillesse", "fr", "/en/library?topic=old-age", 12, 1, false, 1), new("Migration", null, "#", 0, 0, false)],
            Chosen = 1,
            Open = true,
            MoreHref = "/en/library?expand=topic",
            More = 21,
            NoFollow = true,
        })), "facet");

    [Fact]
    public void A_short_facet_is_not_narrowed_and_a_long_one_can_be()
    {
        Facet(values: 19).ShouldNotContain("template");
        Facet(values: 20).ShouldContain("<template class=\"facet-filter\">");
    }

    [Fact]
    public void A_result_shows_all_that_is_known()
        => Approved.Match(Lines(Markup.Of(new Result(English)
        {
            Href = "/en/library/1/nurseries",
            Title = new("Crèches", "fr"),
            Institution = new("National Fund", "en"),
            Country = "France",
            Region = "europe",
            Summary = new HtmlString("A <mark>label</mark> for nurseries."),
            SummaryLanguage = "en",
            Year = 2016,
            Topics = ["Employment", "Service quality", "Communication", "Health", "Migration"],
            Tier = Tier.Merit,
        })), "result");

    [Fact]
    public void A_result_leaves_out_what_is_not_known()
        => Markup.Of(new Result(English) { Href = "/", Title = new("Title", "en") })
            .ShouldBe("<article class=\"result\"><h3><a href=\"/\">Title</a></h3></article>");

    [Fact]
    public void Every_distinction_has_a_drawing_and_words_of_its_own()
    {
        var signs = Tiers.All.Select(tier => Distinctions(tier, innovation: false)).Append(Distinctions(null, innovation: true)).ToList();

        signs.ShouldBeUnique();
        signs.Select(Words).ShouldBe(["Award", "Certificate of Merit with Special Mention", "Certificate of Merit", "Attestation", "Special Distinction for Innovation"]);
        Distinctions(Tier.Award, innovation: true).ShouldBe($"<span class=\"tiers\">{signs[0]}{signs[4]}</span>");
        Distinctions(null, innovation: false).ShouldBeEmpty();
    }

    [Fact]
    public void A_field_says_what_is_wrong_and_keeps_what_was_typed()
        => Approved.Match(Lines(Markup.Of(
            new FieldTagHelper { Name = "title", Label = "Title", Hint = "At most 20 words", Error = "Write a title", Value = Hostile, Required = true },
            attributes: [("maxlength", "200")])), "field");

    [Fact]
    public void A_map_links_every_country_and_repeats_it_in_a_table()
        => Approved.Match(Lines(Markup.Of(new MapTagHelper(English)
        {
            Title = "Where practices come from",
            Places = [new("Mexico", "/en/library?country=MX", 16, "americas", -102.5, 23.6), new("France", "/en/library?country=FR", 1, "europe", 2.5, 46.6)],
            Regions = [new("Americas", "/en/library?region=americas", 16, "americas")],
        })), "map");

    [Fact]
    public void Years_are_links_as_long_as_a_finger_can_tell_them_apart()
    {
        Columns(12).ShouldContain("<a href=\"#2001\" class=\"column");
        Columns(13).ShouldContain("<span class=\"column");
        Columns(13).ShouldContain("<th scope=\"row\"><a href=\"#2001\">2001</a></th>");
    }

    [Fact]
    public void What_people_type_shows_as_text()
    {
        Markup.Of(new Result(English) { Href = "/", Title = new(Hostile, "en"), Country = Hostile, Topics = [Hostile] })
            .ShouldBe($"<article class=\"result\"><h3><a href=\"/\">{HostileEncoded}</a></h3><p class=\"byline\"><span>{HostileEncoded}</span></p><p class=\"result-facts\"><span>{HostileEncoded}</span></p></article>");
        Markup.Of(new BarsTagHelper(English) { Title = Hostile, Label = Hostile, Count = Hostile, Values = [new(Hostile, Hostile, 1, Hostile)] })
            .ShouldNotContain("<script");
        Markup.Of(new ErrorSummaryTagHelper(English) { Errors = [("title", Hostile)] }).ShouldContain($"<a href=\"#title\">{HostileEncoded}</a>");
    }

    [Fact]
    public void An_error_summary_without_errors_is_nothing() => Markup.Of(new ErrorSummaryTagHelper(English) { Errors = [] }).ShouldBeEmpty();

    [Fact]
    public void A_button_is_a_link_when_it_leads_somewhere()
    {
        Markup.Of(new ButtonTagHelper(), "Search").ShouldBe("<button type=\"submit\" class=\"button\">Search</button>");
        Markup.Of(new ButtonTagHelper { Href = "/en", Kind = ButtonKind.Quiet }, "Home").ShouldBe("<a href=\"/en\" class=\"button button-quiet\">Home</a>");
    }

    [Fact]
    public void No_component_styles_itself_against_the_security_policy()
    {
        var all = Columns(13) + Facet(20) + Markup.Of(new BarsTagHelper(English) { Title = "", Label = "", Count = "", Values = [new("a", "#", 1)] });

        all.ShouldNotContain("style=");
    }

    private static string Facet(int values) => Markup.Of(new FacetBox(English)
    {
        Title = "Institution",
        Name = "institution",
        Values = [.. Enumerable.Range(1, values).Select(i => new FacetValue($"Institution {i}", null, "#", i, i, false))],
    });

    private static string Columns(int years) => Markup.Of(new ColumnsTagHelper(English)
    {
        Title = "By year",
        Label = "Year",
        Count = "Practices",
        Values = [.. Enumerable.Range(2001, years).Select(year => new Counted($"{year}", $"#{year}", year - 2000))],
    });

    private static string Distinctions(Tier? tier, bool innovation) => Markup.Of(new TierTagHelper(English) { Tier = tier, Innovation = innovation });

    private static string Words(string sign) => sign[(sign.LastIndexOf("<span>", StringComparison.Ordinal) + 6)..^"</span></span>".Length];

    /// <summary>One element a line, so that a difference can be read.</summary>
    private static string Lines(string markup) => markup.Replace("><", ">\n<", StringComparison.Ordinal);
}
