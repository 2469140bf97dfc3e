using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Palmares.Domain.Access;
using Palmares.Web.Features.Shared.Access;

namespace Palmares.Web.Features.Secretariat;

/// <summary>A page of the secretariat: for everybody else there is none.</summary>
public abstract class OfficePage(CurrentActor current) : PageModel
{
    protected Guid Officer => current.PersonId;

    protected CancellationToken Cancellation => HttpContext.RequestAborted;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!current.Actor.Is(AssociationRole.Secretariat)) context.Result = NotFound();
    }
}
