using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Palmares.Web.Design;

/// <summary>One of a few, as a list that opens: <c>&lt;ds-choice name="language" label="…" options="…" value="fr" /&gt;</c>.</summary>
[HtmlTargetElement("ds-choice", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChoiceTagHelper : TagHelper
{
    /// <summary>Also the field's id.</summary>
    public required string Name { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public string? Error { get; set; }

    public required IReadOnlyList<(string Value, string Text)> Options { get; set; }

    /// <summary>The value that is chosen; null: the first.</summary>
    public string? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Error is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error");
        output.Content.SetHtmlContent(new Fragment(pen =>
        {
            pen.Raw("<label class=\"govuk-label\"").Attribute("for", Name).Raw(">").Text(Label).Raw("</label>");
            if (Hint is not null) pen.Raw("<div class=\"govuk-hint\"").Attribute("id", $"{Name}-hint").Raw(">").Text(Hint).Raw("</div>");
            if (Error is not null) pen.Raw("<p class=\"govuk-error-message\"").Attribute("id", $"{Name}-error").Raw(">").Text(Error).Raw("</p>");
            pen.Raw("<select class=\"govuk-select\"").Attribute("id", Name).Attribute("name", Name)
                .Attribute("aria-describedby", Error is not null ? $"{Name}-error" : Hint is not null ? $"{Name}-hint" : null).Raw(">");
            foreach (var (value, text) in Options)
                pen.Raw("<option").Attribute("value", value).Raw(value == Value ? " selected>" : ">").Text(text).Raw("</option>");
            pen.Raw("</select>");
        }));
    }
}
