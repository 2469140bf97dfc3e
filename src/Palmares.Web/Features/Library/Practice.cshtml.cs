using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Web.Features.Library.Record;
using Palmares.Web.Features.Shared;
using Palmares.Web.Hosting;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Library;

/// <summary>
/// A record of the library. The number finds it; a slug that is missing or was another once leads to the right one. A
/// withdrawn record answers 410 with a tombstone, a number never given 404.
/// </summary>
public sealed class PracticeModel(LibraryRecord records, PublicAddress address, Alternates alternates, Localizer localizer) : PageModel
{
    public RecordPage Record { get; private set; } = null!;

    public bool IsWithdrawn => Record.Practice.WithdrawnAt is not null;

    /// <summary>The opening of the summary, for search results and shared links.</summary>
    public string Description => Opening.Of(Record.Text.Summary?.Summary ?? Record.Text.Title.Title);

    /// <summary>The base of absolute addresses, without trailing slash.</summary>
    public string BaseUrl => address.BaseUrl(Request);

    public async Task<IActionResult> OnGetAsync(int number, string? slug)
    {
        if (await records.FindAsync(number, HttpContext.RequestAborted) is not { } record) return NotFound();
        Record = record;
        if (IsWithdrawn)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }

        if (slug != record.Practice.Id) return RedirectPermanent(Links.Practice(localizer.Language, number, record.Practice.Id));
        SetAlternates();
        return Page();
    }

    /// <summary>A page that shows another language's text stands for none: search engines are sent to that language's page.</summary>
    private void SetAlternates()
    {
        var isTranslated = Record.CanonicalAddress == Record.Address;
        alternates.Translations = isTranslated ? Record.BodyLanguages : [];
        alternates.WithoutLanguage = isTranslated ? Links.Permalink(Record.Practice.Number) : null;
    }
}
