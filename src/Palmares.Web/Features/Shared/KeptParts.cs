using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Palmares.Domain.Shared;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Shared;

/// <summary>
/// Parts that are the same on every page in a language, as menus are: written by the first page that has them and taken by all
/// others, <c>@Kept.Part(T, "foot", "", @&lt;div&gt;…&lt;/div&gt;)</c>. Nothing in them may depend on the request, the person, the
/// library or the time.
/// </summary>
public sealed class KeptParts(HtmlEncoder encoder, IHostEnvironment environment)
{
    // While developing, what is edited shall be seen.
    private readonly bool _keeps = !environment.IsDevelopment();
    private readonly ConcurrentDictionary<(string Name, string Variant, Language Language), IHtmlContent> _parts = new();

    /// <param name="localizer">The page's language.</param>
    /// <param name="name">Of the part, among all parts of the site.</param>
    /// <param name="variant">What it depends on besides the language; one of few.</param>
    /// <param name="part">Writes it.</param>
    public IHtmlContent Part(Localizer localizer, string name, string variant, Func<object?, IHtmlContent> part)
    {
        if (!_keeps) return part(null);
        var key = (name, variant, localizer.Language);
        return _parts.TryGetValue(key, out var kept) ? kept : _parts.GetOrAdd(key, Written(part(null)));
    }

    private HtmlString Written(IHtmlContent part)
    {
        using var writer = new StringWriter();
        part.WriteTo(writer, encoder);
        return new(writer.ToString());
    }
}
