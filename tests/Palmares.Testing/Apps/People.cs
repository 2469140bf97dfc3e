using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Palmares.Data.Accounts;
using Palmares.Domain.Access;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Account.SecondFactor;
using Palmares.Web.Features.Shared.Access;

namespace Palmares.Testing.Apps;

/// <summary>People of an application under test, and browsers in which they are signed in.</summary>
public static class People
{
    /// <summary>An account with one verified address and roles that hold since a year before the clock.</summary>
    /// <param name="posts">Roles in institutions: <c>[new("fr-cnaf", InstitutionRole.Author)]</c>.</param>
    /// <param name="offices">Roles for the association: <c>[new(AssociationRole.Secretariat, null)]</c>.</param>
    /// <param name="address">Where nothing else is said, one that no other person has.</param>
    public static async Task<Person> PersonAsync(this TestApp app, string name = "Ana Silva", Language language = Language.En,
        Post[]? posts = null, Office[]? offices = null, string? password = null, string? address = null)
    {
        var now = app.Clock.GetUtcNow();
        var from = DateOnly.FromDateTime(now.UtcDateTime).AddYears(-1);
        address ??= $"{Guid.NewGuid():n}@example.org";
        var person = new Person { Name = name, Language = language.Code(), CreatedAt = now, Email = address, EmailConfirmed = true };
        person.NormalizedUserName = person.UserName!.ToUpperInvariant();
        person.NormalizedEmail = PersonAddress.Normalize(address).ToUpperInvariant();
        person.Addresses.Add(new() { Address = address, Normalized = PersonAddress.Normalize(address), VerifiedAt = now });
        if (password is not null)
            person.PasswordHash = app.Services.CreateScope().ServiceProvider.GetRequiredService<IPasswordHasher<Person>>().HashPassword(person, password);

        await using var db = app.Database.NewContext();
        db.People.Add(person);
        foreach (var post in posts ?? []) db.Memberships.Add(new() { PersonId = person.Id, InstitutionId = post.InstitutionId, Role = post.Role, From = from });
        foreach (var office in offices ?? []) db.AssociationGrants.Add(new() { PersonId = person.Id, Role = office.Role, CompetitionId = office.CompetitionId, From = from });
        await db.SaveChangesAsync();
        return person;
    }

    /// <summary>A browser of its own, not signed in; keeps cookies, follows no redirect.</summary>
    public static HttpClient Visitor(this TestApp app) => app.CreateDefaultClient(new Uri(app.PublicUrl), new CookieContainerHandler());

    /// <summary>A browser in which the person is signed in; keeps cookies, follows no redirect.</summary>
    public static async Task<HttpClient> SignedInAsync(this TestApp app, Person person, bool withSecondFactor = true)
    {
        var (name, value) = await app.SessionCookieAsync(person, withSecondFactor);
        return app.CookieBrowser(name, value);
    }

    /// <summary>A browser that holds a cookie already.</summary>
    public static HttpClient CookieBrowser(this TestApp app, string name, string value)
    {
        var cookies = new CookieContainer();
        cookies.Add(new Uri(app.PublicUrl), new Cookie(name, value));
        return app.CreateDefaultClient(new Uri(app.PublicUrl), new CookieContainerHandler(cookies));
    }

    /// <summary>A new session of the person as the cookie that a browser keeps, for clients that are none of .NET's.</summary>
    public static async Task<(string Name, string Value)> SessionCookieAsync(this TestApp app, Person person, bool withSecondFactor = true)
    {
        var now = app.Clock.GetUtcNow();
        var session = new SignInSession { PersonId = person.Id, StartedAt = now, SeenAt = now, Agent = "test", WithSecondFactor = withSecondFactor };
        await using var db = app.Database.NewContext();
        db.SignInSessions.Add(session);
        await db.SaveChangesAsync();

        await using var scope = app.Services.CreateAsyncScope();
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Person>>().CreateAsync(person);
        ((ClaimsIdentity)principal.Identity!).AddClaim(new(CurrentActor.SessionClaim, session.Id.ToString()));
        var options = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var ticket = new AuthenticationTicket(principal, new() { IsPersistent = true, IssuedUtc = now, ExpiresUtc = now + options.ExpireTimeSpan }, IdentityConstants.ApplicationScheme);
        return (options.Cookie.Name!, options.TicketDataFormat.Protect(ticket));
    }

    /// <summary>Sets up an authenticator app for the person.</summary>
    /// <returns>The key with which <see cref="OneTimeCode"/> makes its codes.</returns>
    public static async Task<(Person Person, byte[] Key)> WithAuthenticatorAsync(this TestApp app, Person person)
    {
        var keys = app.Services.GetRequiredService<AuthenticatorKeys>();
        await using var db = app.Database.NewContext();
        db.Attach(person);
        (person.AuthenticatorKey, person.TwoFactorEnabled) = (keys.New(), true);
        await db.SaveChangesAsync();
        return (person, keys.Read(person)!);
    }
}
