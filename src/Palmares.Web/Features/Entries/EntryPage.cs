using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Palmares.Web.Features.Entries;

/// <summary>A page about one entry: it is opened for the person who asks before anything else, or there is no such page.</summary>
public abstract class EntryPage(EntryDesk desk) : PageModel
{
    public OpenedEntry Opened { get; private set; } = null!;

    public int Number => Opened.Number;

    protected EntryDesk Desk { get; } = desk;

    protected CancellationToken Cancellation => HttpContext.RequestAborted;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var number = int.TryParse(RouteData.Values["number"] as string, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : 0;
        if (await Desk.OpenAsync(number, Cancellation) is not { } opened)
        {
            context.Result = NotFound();
            return;
        }
        Opened = opened;
        if (!IsFor(opened))
        {
            context.Result = NotFound();
            return;
        }
        await next();
    }

    /// <summary>Whether this page is there for somebody who may read the entry.</summary>
    protected virtual bool IsFor(OpenedEntry opened) => true;

    /// <summary>The prefix of the browser's journal: whoever signs in as somebody else sees nothing of it.</summary>
    protected string JournalOf(Guid personId) => $"palmares:{personId:N}:{Number}";

    /// <summary>After a POST: see what came of it.</summary>
    protected IActionResult See(string address) => new RedirectResult(address) { PreserveMethod = false };
}
