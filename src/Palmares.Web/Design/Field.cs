using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Palmares.Web.Design;

/// <summary>
/// A text field with its label, hint and error: <c>&lt;ds-field name="title" label="…" hint="…" error="@error" value="@value" /&gt;</c>;
/// with <c>rows</c> a text area. Other attributes (<c>maxlength</c>, <c>autocomplete</c>, <c>lang</c>, <c>data-…</c>) go to the field itself.
/// </summary>
[HtmlTargetElement("ds-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>Also the field's id.</summary>
    public required string Name { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>What to do about it, in the reader’s language; null where all is well, as is the empty text that Razor makes of null.</summary>
    public string? Error { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    public string? Value { get; set; }

    public string Type { get; set; } = "text";

    /// <summary>More than 0: a text area of so many rows.</summary>
    public int Rows { get; set; }

    public bool Required { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var passed = output.Attributes.Select(attribute => (attribute.Name, Value: attribute.Value?.ToString() ?? "")).ToList();
        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Error is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error");
        output.Content.SetHtmlContent(new Fragment(pen =>
        {
            pen.Raw("<label class=\"govuk-label\"").Attribute("for", Name).Raw(">").Text(Label).Raw("</label>");
            if (Hint is not null) pen.Raw("<div class=\"govuk-hint\"").Attribute("id", $"{Name}-hint").Raw(">").Text(Hint).Raw("</div>");
            if (Error is not null) pen.Raw("<p class=\"govuk-error-message\"").Attribute("id", $"{Name}-error").Raw(">").Text(Error).Raw("</p>");
            WriteField(pen, passed);
        }));
    }

    private void WriteField(Pen pen, List<(string Name, string Value)> passed)
    {
        var element = Rows > 0 ? "textarea" : "input";
        pen.Raw("<").Raw(element).Attribute("class", Error is null ? $"govuk-{element}" : $"govuk-{element} govuk-{element}--error")
            .Attribute("id", Name).Attribute("name", Name).Attribute("aria-describedby", DescribedBy());
        if (Error is not null) pen.Raw(" aria-invalid=\"true\"");
        if (Required) pen.Raw(" required");
        foreach (var (name, value) in passed) pen.Attribute(name, value);
        if (Rows > 0) pen.Attribute("rows", $"{Rows}").Raw(">\n").Text(Value ?? "").Raw("</textarea>");
        else pen.Attribute("type", Type).Attribute("value", Value).Raw(">");
    }

    private string? DescribedBy()
    {
        var hint = Hint is null ? null : $"{Name}-hint";
        var error = Error is null ? null : $"{Name}-error";
        return hint is null ? error : error is null ? hint : $"{hint} {error}";
    }
}
