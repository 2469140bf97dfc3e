using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Palmares.Web.Localization;

namespace Palmares.Web.Design;

/// <summary>
/// A value to choose. <paramref name="Language"/>: the label's, where it is not the page's. <paramref name="Href"/>: the list with
/// the choice made or taken back. <paramref name="Share"/>: the count in percent of the facet's largest, the length of its bar.
/// <paramref name="Level"/>: depth in a tree, from 0 to 2.
/// </summary>
public readonly record struct FacetValue(string Label, string? Language, string Href, int Count, int Share, bool Chosen, int Level = 0);

/// <summary>
/// A facet beside the list: a disclosure with values to tick, their counts as numbers and bars. Content and not a tag helper,
/// since a page has ten of them with a hundred values: <c>@(new FacetBox(T) { … })</c>.
/// </summary>
public sealed class FacetBox(Localizer localizer) : IHtmlContent
{
    /// <summary>From so many values on, a field to narrow them is offered (by script).</summary>
    private const int Many = 20;

    private static readonly string[] LevelClasses = ["", "level-1", "level-2"];

    public required string Title { get; init; }

    /// <summary>The facet's name in addresses; makes the ids unique.</summary>
    public required string Name { get; init; }

    public required IReadOnlyList<FacetValue> Values { get; init; }

    /// <summary>How many are chosen; said beside the title.</summary>
    public int Chosen { get; init; }

    public bool Open { get; init; }

    /// <summary>Where all values are listed, or only the first again.</summary>
    public string? MoreHref { get; init; }

    /// <summary>How many values are not listed; 0 with <see cref="MoreHref"/>: all are.</summary>
    public int More { get; init; }

    /// <summary>For states that crawlers should not follow further.</summary>
    public bool NoFollow { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var pen = new Pen(writer, encoder);
        pen.Raw("<details class=\"facet\" id=\"facet-").Text(Name).Raw(Open ? "\" open>" : "\">");
        Write(pen);
        pen.Raw("</details>");
    }

    private void Write(Pen pen)
    {
        pen.Raw("<summary>").Text(Title);
        if (Chosen > 0)
        {
            pen.Raw(" <span class=\"chosen-count\">").Text(localizer.Number(Chosen))
                .Raw("<span class=\"visually-hidden\"> ").Text(localizer.Plural(Chosen, "chosen", "chosen")).Raw("</span></span>");
        }

        pen.Raw(Icon.Markup("chevron-down")).Raw("</summary>");
        if (Values.Count >= Many) WriteFilter(pen);

        pen.Raw("<ul class=\"plain facet-values\">");
        foreach (var value in Values) Write(pen, value);
        pen.Raw("</ul>");

        if (MoreHref is null) return;
        pen.Raw("<a class=\"facet-more\"").Attribute("href", MoreHref).Attribute("rel", NoFollow ? "nofollow" : null).Raw(">")
            .Text(More > 0 ? localizer.Plural(More, "Show {0} more", "Show {0} more") : localizer["Show fewer"]).Raw("</a>");
    }

    private void Write(Pen pen, in FacetValue value)
    {
        pen.Raw("<li><a href=\"").Text(value.Href).Raw("\"");
        if (NoFollow) pen.Raw(" rel=\"nofollow\"");
        if (value.Chosen) pen.Raw(" aria-current=\"true\"");
        if (value.Level > 0 || value.Count == 0)
            pen.Raw(" class=\"").Raw(LevelClasses[Math.Min(value.Level, 2)]).Raw(value.Count == 0 ? " is-empty\"" : "\"");
        pen.Raw("><span").Attribute("lang", value.Language).Raw(">").Text(value.Label)
            .Raw("</span><span class=\"count\">").Raw(Count(value.Count))
            .Raw("</span><svg aria-hidden=\"true\"><rect width=\"").Raw(Percent(value.Share)).Raw("\" height=\"3\"/></svg></a></li>");
    }

    private void WriteFilter(Pen pen)
        => pen.Raw("<template class=\"facet-filter\"><p class=\"facet-filter\"><label class=\"visually-hidden\" for=\"narrow-").Text(Name).Raw("\">")
            .Text(localizer["Narrow the list"]).Raw("</label><input type=\"search\" id=\"narrow-").Text(Name).Raw("\" placeholder=\"")
            .Text(localizer["Narrow the list"]).Raw("\" autocomplete=\"off\"></p></template>");

    private string Count(int count) => count < SmallNumbers.Length ? SmallNumbers[count] : localizer.Number(count);

    private static string Percent(int share) => Percents[Math.Clamp(share, 0, 100)];

    private static readonly string[] SmallNumbers = [.. Enumerable.Range(0, 1000).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture))];

    private static readonly string[] Percents = [.. SmallNumbers.Take(101).Select(n => n + "%")];
}
