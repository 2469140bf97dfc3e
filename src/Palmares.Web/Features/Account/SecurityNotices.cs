using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Accounts;
using Palmares.Data.Audit;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Mail;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Account;

/// <summary>A change by which somebody else could take over an account.</summary>
/// <param name="Action">For the audit log, after "account-".</param>
/// <param name="Words">A sentence, marked for translation.</param>
public sealed record SecurityChange(string Action, string Words)
{
    public static readonly SecurityChange Password = new("password-changed", Localizer.Key("The password of your account was changed."));
    public static readonly SecurityChange Authenticator = new("authenticator-added", Localizer.Key("An authenticator app was set up for your account."));
    public static readonly SecurityChange NoAuthenticator = new("authenticator-removed", Localizer.Key("The authenticator app of your account was removed."));
    public static readonly SecurityChange RecoveryCodes = new("recovery-codes-made", Localizer.Key("New recovery codes were made for your account. Earlier ones no longer work."));
    public static readonly SecurityChange Passkey = new("passkey-added", Localizer.Key("A passkey was added to your account."));
    public static readonly SecurityChange NoPasskey = new("passkey-removed", Localizer.Key("A passkey was removed from your account."));
    public static readonly SecurityChange Address = new("address-added", Localizer.Key("An e-mail address was added to your account."));
    public static readonly SecurityChange NoAddress = new("address-removed", Localizer.Key("An e-mail address was removed from your account."));
    public static readonly SecurityChange MailAddress = new("mail-address-chosen", Localizer.Key("Mails for your account now go to another address."));
    public static readonly SecurityChange SignedOut = new("sessions-ended", Localizer.Key("Your account was signed out on all other devices."));
}

/// <summary>Tells the person and the audit log of a change to the account's security, inside the transaction of the change.</summary>
public sealed class SecurityNotices(PalmaresDb db, MailWriter mail, TimeProvider clock)
{
    /// <param name="alsoTo">An address that no longer gets the account's mails, and should know that.</param>
    public async Task AppendAsync(Person person, SecurityChange change, string? alsoTo = null, CancellationToken cancellation = default)
    {
        await AuditTrail.AppendAsync(db, person.Id, $"account-{change.Action}", $"person/{person.Id:N}", cancellationToken: cancellation);
        foreach (var address in new[] { person.Email, alsoTo }.OfType<string>().Distinct())
            mail.Queue(new(address, person.Name, Languages.Find(person.Language) ?? Language.En, person.Id), "security-notice", t => Words(t, person, change));
    }

    private MailText Words(Localizer t, Person person, SecurityChange change) => new(t["A change to your account"],
    [
        t[change.Words],
        t["When: {0}", LocalTime.Of(clock.GetUtcNow(), person.TimeZone)],
        t["If this was you, there is nothing to do."],
        $"{t["If it was not you, choose a new password at once, and then sign out everywhere on the page of your account:"]}\n{mail.Link(Links.ForgottenPassword)}",
    ]);
}
