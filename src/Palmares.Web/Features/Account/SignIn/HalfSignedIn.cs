using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Accounts;

namespace Palmares.Web.Features.Account.SignIn;

/// <summary>Between the password and the code: a cookie of ten minutes that says whose password was right and opens nothing.</summary>
public sealed class HalfSignedIn(PalmaresDb db)
{
    private const string Stamp = "stamp";

    public static Task StartAsync(HttpContext context, Person person) => context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme,
        new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, person.Id.ToString()), new(Stamp, person.SecurityStamp!)], IdentityConstants.TwoFactorUserIdScheme)));

    public static Task EndAsync(HttpContext context) => context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);

    /// <summary>Null where there is none, or where the password was changed or the account closed since.</summary>
    public async Task<Person?> FindAsync(HttpContext context)
    {
        var cookie = await context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        if (!Guid.TryParse(cookie.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id)) return null;
        var stamp = cookie.Principal.FindFirstValue(Stamp);
        return await db.People.SingleOrDefaultAsync(person => person.Id == id && person.DisabledAt == null && person.SecurityStamp == stamp);
    }
}
