using Microsoft.AspNetCore.Identity;
using Palmares.Data.Accounts;
using Palmares.Web.Features.Account.Addresses;
using Palmares.Web.Features.Account.Passkeys;
using Palmares.Web.Features.Account.Erasing;
using Palmares.Web.Features.Account.Passwords;
using Palmares.Web.Features.Account.SecondFactor;
using Palmares.Web.Features.Account.SignIn;
using Palmares.Web.Features.Account.Visitors;
using Palmares.Web.Hosting;
using Palmares.Web.Hosting.Work;

namespace Palmares.Web.Features.Account;

public static class AccountServices
{
    /// <summary>OWASP's figure for PBKDF2 with HMAC-SHA-512 (Password Storage Cheat Sheet, 2025).</summary>
    private const int HashIterations = 210_000;

    public static void AddAccount(this IServiceCollection services)
    {
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashIterations);
        services.AddSingleton<IPasswordHasher<Person>, PasswordHasher<Person>>();
        services.AddSingleton<HashingQueue>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<PublicAddress>((options, address) =>
        {
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
            if (address.Problem is not null) return;
            // Bound to the configured address, never to what a request calls itself.
            options.ServerDomain = new Uri(address.ForMail()).Host;
            options.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && context.Origin == new Uri(address.ForMail()).GetLeftPart(UriPartial.Authority));
        });
        services.AddSingleton<AuthenticatorKeys>();
        services.AddScoped<SecurityNotices>();
        services.AddScoped<NewPassword>();
        services.AddScoped<SetPassword>();
        services.AddScoped<Chore, MailPasswordLinks>();
        services.AddScoped<Chore, ForgetSpentTraces>();
        services.AddScoped<AcceptInvitation>();
        services.AddScoped<AccountPicture>();
        services.AddScoped<ChangeAddresses>();
        services.AddScoped<SetUpSecondFactor>();
        services.AddScoped<OwnData>();
        services.AddScoped<EraseAccount>();
        services.AddScoped<CheckPassword>();
        services.AddScoped<HalfSignedIn>();
        services.AddScoped<Entrance>();
        services.AddScoped<UseCode>();
        services.AddScoped<PasskeySignIn>();
    }
}
