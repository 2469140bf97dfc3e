using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Accounts;
using Palmares.Web.Features.Shared.Access;

namespace Palmares.Web.Features.Account.Passwords;

/// <summary>Gives an account another password and ends its other sessions, with notice to the person.</summary>
public sealed class SetPassword(PalmaresDb db, Sessions sessions, SecurityNotices notices, TimeProvider clock)
{
    /// <param name="hash">See <see cref="NewPassword.HashAsync"/>.</param>
    /// <param name="link">The mailed link that allows it; it is used up. Null where the person is signed in.</param>
    /// <param name="keepSession">The session that goes on.</param>
    /// <returns>False: the link was used in the meantime, nothing was changed.</returns>
    public async Task<bool> RunAsync(Guid personId, string hash, Guid? link, Guid? keepSession, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginWriteAsync(cancellation);
        var now = clock.GetUtcNow();
        if (link is not null && await db.AccountLinks.Where(row => row.Id == link && row.UsedAt == null && row.ExpiresAt > now)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, now), cancellation) != 1)
            return false;
        var person = await db.People.SingleAsync(row => row.Id == personId, cancellation);
        (person.PasswordHash, person.SecurityStamp) = (hash, Guid.NewGuid().ToString("N"));
        await sessions.EndAllAsync(personId, keepSession);
        await db.AccountLinks.Where(row => row.PersonId == personId && row.Purpose == LinkPurpose.NewPassword && row.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, now), cancellation);
        await notices.AppendAsync(person, SecurityChange.Password, cancellation: cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
        return true;
    }
}
