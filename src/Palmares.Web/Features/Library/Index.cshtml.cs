using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Web.Features.Shared;
using Palmares.Web.Hosting;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Library;

/// <summary>
/// The library's list. An address that says the same state in another way leads to the canonical one; one with something
/// unknown in it is answered as far as it is understood, and says so.
/// </summary>
public sealed class IndexModel(LibraryList lists, PublicAddress address, Alternates alternates, Localizer localizer) : PageModel
{
    public ListPage List { get; private set; } = null!;

    /// <summary>The base of absolute addresses, without trailing slash.</summary>
    public string BaseUrl => address.BaseUrl(Request);

    public bool IsForSearchEngines => List.Query.IsForSearchEngines && List.Reading.IsCanonical && List.Result.Total > 0;

    /// <summary>What tells this list from others in a row of tabs.</summary>
    public string Title => List.Query.NarrowsNothing ? localizer["Library of good practices"] : ListWords.Title(localizer, List);

    public async Task<IActionResult> OnGetAsync()
    {
        var reading = lists.Read(Request.QueryString.Value);
        if (reading.IsOtherSpelling) return RedirectPermanent(Links.Library(localizer.Language, reading.Query.ToString()));

        List = await lists.LoadAsync(reading, HttpContext.RequestAborted);
        alternates.Query = List.Query.ToString();
        return Page();
    }
}
