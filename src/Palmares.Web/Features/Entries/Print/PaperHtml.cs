using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Palmares.Web.Features.Entries.Print;

/// <summary>Writes a page for paper into a text, in the language of the request.</summary>
public sealed class PaperHtml(IRazorViewEngine engine, ITempDataDictionaryFactory temporary)
{
    public async Task<string> WriteAsync<T>(string view, T paper, HttpContext context)
    {
        var action = new ActionContext(context, context.GetRouteData(), new ActionDescriptor());
        var found = engine.GetView(null, view, isMainPage: true);
        await using var writer = new StringWriter();
        var data = new ViewDataDictionary<T>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = paper };
        await found.View!.RenderAsync(new ViewContext(action, found.View, data, temporary.GetTempData(context), writer, new HtmlHelperOptions()));
        return writer.ToString();
    }
}
