using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Palmares.Web.Tests.Design;

/// <summary>What a component writes.</summary>
internal static class Markup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, Encoder);
        return writer.ToString();
    }

    public static string Of(TagHelper component, string content = "", params (string Name, string Value)[] attributes)
    {
        var passed = new TagHelperAttributeList(attributes.Select(attribute => new TagHelperAttribute(attribute.Name, attribute.Value)));
        var context = new TagHelperContext(passed, new Dictionary<object, object>(), "test");
        var output = new TagHelperOutput("ds-test", passed, (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        output.Content.Append(content);
        component.Process(context, output);
        return Of(output);
    }
}
