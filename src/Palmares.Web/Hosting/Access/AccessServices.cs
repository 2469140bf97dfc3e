using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Accounts;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Access.Invitations;

namespace Palmares.Web.Hosting.Access;

public static class AccessServices
{
    /// <summary>Accounts, cookies and the rule that whatever is not opened to everybody needs a signed-in person.</summary>
    public static void AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDataProtection().SetApplicationName("Palmares");
        services.AddSingleton<DatabaseKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<DatabaseKeys>((options, keys) => options.XmlRepository = keys);

        services.AddIdentityCore<Person>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredLength = 15;
                options.Password.RequiredUniqueChars = 1;
            })
            .AddUserStore<UserOnlyStore<Person, PalmaresDb, Guid>>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddScoped<IUserClaimsPrincipalFactory<Person>, PersonClaims>();

        var cookies = new CookieNames(configuration);
        services.AddSingleton(cookies);
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, options => ConfigureSession(options, cookies))
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, options =>
            {
                cookies.Apply(options.Cookie, "second-step");
                options.ExpireTimeSpan = TimeSpan.FromMinutes(10);
            })
            .AddCookie(IdentityConstants.ExternalScheme, options => cookies.Apply(options.Cookie, "outside"));
        services.AddScoped<SessionCheck>();
        services.AddAntiforgery(options =>
        {
            cookies.Apply(options.Cookie, "form");
            options.HeaderName = "X-Form-Token";
            // The security headers say it, for every answer.
            options.SuppressXFrameOptionsHeader = true;
        });
        // The web server in front says who asks, for limits; only that, and only if it is on this machine or named.
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor;
            foreach (var proxy in (configuration["PALMARES_PROXIES"] ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)) options.KnownProxies.Add(IPAddress.Parse(proxy));
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, OpenWhereNothingIs>();
        services.AddScoped<CurrentActor>();
        services.AddScoped<Sessions>();
        services.AddScoped<Attempts>();
        services.AddScoped<Invite>();
        services.AddScoped<InvitationWords>();
    }

    private static void ConfigureSession(CookieAuthenticationOptions options, CookieNames cookies)
    {
        cookies.Apply(options.Cookie, "session");
        options.EventsType = typeof(SessionCheck);
        options.LoginPath = "/account/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        // Longer than the last day before a closing; ended sooner from the list of sessions.
        options.ExpireTimeSpan = TimeSpan.FromDays(14);
        options.SlidingExpiration = true;
    }
}
