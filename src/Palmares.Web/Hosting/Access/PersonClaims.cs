using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Palmares.Data.Accounts;

namespace Palmares.Web.Hosting.Access;

/// <summary>What the session cookie says of a person: who and in which language. What they may do is asked of the database each time.</summary>
public sealed class PersonClaims(UserManager<Person> people, IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<Person>
{
    public const string Language = "language";

    public async Task<ClaimsPrincipal> CreateAsync(Person user)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme);
        identity.AddClaim(new(options.Value.ClaimsIdentity.UserIdClaimType, user.Id.ToString()));
        identity.AddClaim(new(options.Value.ClaimsIdentity.SecurityStampClaimType, await people.GetSecurityStampAsync(user)));
        identity.AddClaim(new(Language, user.Language));
        return new(identity);
    }
}
