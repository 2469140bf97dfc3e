using Microsoft.AspNetCore.Razor.TagHelpers;
using Palmares.Web.Localization;

namespace Palmares.Web.Design;

/// <summary>
/// <c>&lt;ds-pagination page="3" pages="12" address="@Model.PageAddress" /&gt;</c>: first, last and the neighbours, all as links.
/// Nothing where there is one page only.
/// </summary>
[HtmlTargetElement("ds-pagination", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PaginationTagHelper(Localizer localizer) : TagHelper
{
    /// <summary>The present page, from 1.</summary>
    public required int Page { get; set; }

    public required int Pages { get; set; }

    /// <summary>The address of a page.</summary>
    public required Func<int, string> Address { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Pages < 2)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pagination");
        output.Attributes.SetAttribute("aria-label", localizer["Pages"]);
        output.Content.SetHtmlContent(new Fragment(Write));
    }

    /// <summary>The pages to show around <paramref name="page"/>; 0 stands for a gap.</summary>
    internal static IEnumerable<int> Shown(int page, int pages)
    {
        var last = 0;
        for (var i = 1; i <= pages; i++)
        {
            if (i != 1 && i != pages && Math.Abs(i - page) > 2) continue;
            if (i == last + 2) yield return last + 1;
            else if (i > last + 2) yield return 0;
            yield return last = i;
        }
    }

    private void Write(Pen pen)
    {
        if (Page > 1) Step(pen, Page - 1, "prev", localizer["Previous"], before: true);
        pen.Raw("<ul class=\"plain\">");
        foreach (var page in Shown(Page, Pages)) Entry(pen, page);
        pen.Raw("</ul>");
        if (Page < Pages) Step(pen, Page + 1, "next", localizer["Next"], before: false);
    }

    private void Entry(Pen pen, int page)
    {
        if (page == 0)
        {
            pen.Raw("<li class=\"far\"><span class=\"page gap\">…</span></li>");
            return;
        }

        var number = localizer.Number(page);
        var far = Math.Abs(page - Page) > 1 && page != 1 && page != Pages ? " class=\"far\"" : "";
        pen.Raw("<li").Raw(far).Raw(">");
        if (page == Page) pen.Raw("<span class=\"page\" aria-current=\"page\"><span class=\"visually-hidden\">").Text(localizer["Page"]).Raw(" </span>").Text(number).Raw("</span>");
        else pen.Raw("<a").Attribute("href", Address(page)).Raw("><span class=\"visually-hidden\">").Text(localizer["Page"]).Raw(" </span>").Text(number).Raw("</a>");
        pen.Raw("</li>");
    }

    private void Step(Pen pen, int page, string relation, string words, bool before)
    {
        pen.Raw("<a").Attribute("href", Address(page)).Attribute("rel", relation).Raw(">");
        if (before) Chevron("chevron-left");
        pen.Text(words);
        if (!before) Chevron("chevron-right");
        pen.Raw("</a>");

        void Chevron(string name) => pen.Raw(Icon.Markup(name));
    }
}
