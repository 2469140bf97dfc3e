using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Palmares.Testing.Apps;

/// <summary>Pages and forms as a browser without scripts uses them: what is sent is what the page's own form holds, its token included.</summary>
public static class Forms
{
    /// <summary>The parsed page, whatever its status.</summary>
    public static async Task<IHtmlDocument> PageAsync(this HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        return await answer.PageAsync();
    }

    public static async Task<IHtmlDocument> PageAsync(this HttpResponseMessage answer) => await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    /// <summary>Reads the page, fills in its form and sends it.</summary>
    /// <param name="fields">What is typed or chosen; an empty value clears. All other fields go as they stand in the page.</param>
    /// <param name="form">A selector where the page's main part has several forms.</param>
    /// <exception cref="InvalidOperationException">There is not exactly one such form, or it has no such field.</exception>
    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient client, string page, IEnumerable<(string Name, string Value)>? fields = null, string form = "main form[method=post]")
    {
        using var answer = await client.GetAsync(page);
        return await client.SubmitAsync(await answer.PageAsync(), page, fields, form);
    }

    /// <summary>Fills in a form of a page that is there already, such as the answer to a form that was refused.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient client, IHtmlDocument page, string address, IEnumerable<(string Name, string Value)>? fields = null, string form = "main form[method=post]")
    {
        var forms = page.QuerySelectorAll<IHtmlFormElement>(form).ToList();
        if (forms.Count != 1) throw new InvalidOperationException($"{address} has {forms.Count} of {form}: {page.QuerySelector("main")?.TextContent.Trim()}");
        var values = Successful(forms[0]).ToList();
        var known = forms[0].QuerySelectorAll("[name]").Select(field => field.GetAttribute("name")).ToHashSet();
        foreach (var group in (fields ?? []).GroupBy(field => field.Name))
        {
            if (!known.Contains(group.Key)) throw new InvalidOperationException($"The form of {address} has no field {group.Key}; it has {string.Join(", ", known)}.");
            values.RemoveAll(value => value.Key == group.Key);
            values.AddRange(group.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        }
        using var content = new FormUrlEncodedContent(values);
        return await client.PostAsync(forms[0].GetAttribute("action") is { Length: > 0 } action ? action : address, content);
    }

    private static IEnumerable<KeyValuePair<string, string>> Successful(IHtmlFormElement form)
    {
        foreach (var field in form.QuerySelectorAll("input[name], textarea[name], select[name]").Where(field => !field.HasAttribute("disabled")))
        {
            var name = field.GetAttribute("name")!;
            if (field is IHtmlSelectElement { Value: { } chosen }) yield return new(name, chosen);
            else if (field is IHtmlTextAreaElement text) yield return new(name, text.Value);
            else if (field is IHtmlInputElement { Type: not ("submit" or "button" or "file") } input && (input.Type is not ("checkbox" or "radio") || input.IsChecked))
                yield return new(name, input.Value);
        }
    }
}
