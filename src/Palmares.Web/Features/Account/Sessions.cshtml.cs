using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Accounts;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;

namespace Palmares.Web.Features.Account;

/// <summary>Where the person is signed in, and the way to end that, one by one or all others at once.</summary>
public sealed class SessionsModel(PalmaresDb db, Sessions sessions, SecurityNotices notices, CurrentActor current, TimeProvider clock) : PageModel
{
    /// <summary>As long as a cookie lives.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    public IReadOnlyList<SignInSession> Sessions { get; private set; } = [];

    public Guid? Current => current.SessionId;

    public DateTimeOffset Here(DateTimeOffset instant) => LocalTime.Of(instant, current.Person!.TimeZone);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var since = clock.GetUtcNow() - Lifetime;
        Sessions = await db.SignInSessions.AsNoTracking().Where(row => row.PersonId == current.PersonId && row.EndedAt == null && row.SeenAt > since)
            .OrderByDescending(row => row.SeenAt).ToListAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await db.SignInSessions.Where(row => row.Id == id && row.PersonId == current.PersonId && row.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, now), cancellation);
        return LocalRedirect(Links.Sessions);
    }

    public async Task<IActionResult> OnPostOthersAsync(CancellationToken cancellation)
    {
        await using var transaction = await db.BeginWriteAsync(cancellation);
        await sessions.EndAllAsync(current.PersonId, current.SessionId);
        await notices.AppendAsync(await db.People.SingleAsync(row => row.Id == current.PersonId, cancellation), SecurityChange.SignedOut, cancellation: cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
        return LocalRedirect(Links.Sessions);
    }
}
