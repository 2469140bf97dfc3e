using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Accounts;
using Palmares.Data.Audit;
using Palmares.Data.Outbox;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared.Mail;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Account.Erasing;

/// <summary>
/// Takes a person out of an account: name, addresses and everything that opens it. What the person did for an institution stays
/// the institution's, its entries and endorsements above all, and the audit log stays whole: it knows people by number alone.
/// </summary>
public sealed class EraseAccount(PalmaresDb db, MailWriter mail, TimeProvider clock)
{
    public async Task RunAsync(Guid personId, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginWriteAsync(cancellation);
        var person = await db.People.Include(row => row.Addresses).SingleAsync(row => row.Id == personId, cancellation);
        var addresses = person.Addresses.Select(row => row.Address).ToArray();
        await ForgetMailsAsync(personId, addresses, cancellation);
        // The last mail to the address, in which the person is no longer named.
        if (person.Email is { } address) mail.Queue(new(address, "", Languages.Find(person.Language) ?? Language.En), "account-erased", Words);
        await EndRolesAsync(personId, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-1), cancellation);
        await ForgetCredentialsAsync(personId, addresses, cancellation);
        (person.Name, person.TimeZone, person.Email, person.NormalizedEmail, person.EmailConfirmed) = (Pseudonym(person.Language), null, null, null, false);
        (person.PasswordHash, person.AuthenticatorKey, person.TwoFactorEnabled) = (null, null, false);
        (person.DisabledAt, person.SecurityStamp) = (clock.GetUtcNow(), Guid.NewGuid().ToString("N"));
        db.PersonAddresses.RemoveRange(person.Addresses);
        await AuditTrail.AppendAsync(db, personId, "account-erased", $"person/{personId:N}", cancellationToken: cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
    }

    /// <summary>What stands where the name stood. It is stored, so it is in the language that the person had.</summary>
    private static string Pseudonym(string language) => language switch
    {
        "fr" => "Compte supprimé",
        "de" => "Gelöschtes Konto",
        "es" => "Cuenta suprimida",
        _ => "Erased account",
    };

    private async Task ForgetMailsAsync(Guid personId, string[] addresses, CancellationToken cancellation)
    {
        var mails = db.Messages.Where(row => row.PersonId == personId || addresses.Contains(row.Address));
        await mails.Where(row => row.State == MessageState.Queued).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, MessageState.Cancelled), cancellation);
        await mails.ExecuteUpdateAsync(set => set.SetProperty(row => row.Address, "").SetProperty(row => row.Subject, "").SetProperty(row => row.Body, "").SetProperty(row => row.Secret, (string?)null), cancellation);
        await db.Invitations.Where(row => row.AcceptedBy == personId || addresses.Contains(row.Address)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Address, ""), cancellation);
    }

    /// <summary>The last day is the one before, so that a role opens nothing from now on; one of this very day, or of a later one, never was.</summary>
    private async Task EndRolesAsync(Guid personId, DateOnly yesterday, CancellationToken cancellation)
    {
        await db.Memberships.Where(row => row.PersonId == personId && row.From > yesterday).ExecuteDeleteAsync(cancellation);
        await db.Memberships.Where(row => row.PersonId == personId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Function, (string?)null)
            .SetProperty(row => row.To, row => row.To == null || row.To > yesterday ? yesterday : row.To), cancellation);
        await db.AssociationGrants.Where(row => row.PersonId == personId && row.From > yesterday).ExecuteDeleteAsync(cancellation);
        await db.AssociationGrants.Where(row => row.PersonId == personId && (row.To == null || row.To > yesterday)).ExecuteUpdateAsync(set => set.SetProperty(row => row.To, yesterday), cancellation);
        await db.EntryShares.Where(row => row.PersonId == personId).ExecuteDeleteAsync(cancellation);
        await db.EntryPresences.Where(row => row.PersonId == personId).ExecuteDeleteAsync(cancellation);
    }

    private async Task ForgetCredentialsAsync(Guid personId, string[] addresses, CancellationToken cancellation)
    {
        var normalized = addresses.Select(PersonAddress.Normalize).ToArray();
        await db.Set<IdentityUserPasskey<Guid>>().Where(row => row.UserId == personId).ExecuteDeleteAsync(cancellation);
        await db.RecoveryCodes.Where(row => row.PersonId == personId).ExecuteDeleteAsync(cancellation);
        await db.AccountLinks.Where(row => row.PersonId == personId).ExecuteDeleteAsync(cancellation);
        await db.SignInSessions.Where(row => row.PersonId == personId).ExecuteDeleteAsync(cancellation);
        await db.HeldForms.Where(row => row.PersonId == personId).ExecuteDeleteAsync(cancellation);
        await db.PasswordRequests.Where(row => normalized.Contains(row.Address)).ExecuteDeleteAsync(cancellation);
    }

    private static MailText Words(Localizer t) => new(t["Your account has been erased"],
    [
        t["Your name, your addresses and everything that opened your account have been erased. This is the last mail about it."],
        t["If this was not you, please tell the secretariat at once."],
    ]);
}
