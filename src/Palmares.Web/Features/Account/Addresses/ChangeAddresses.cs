using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Accounts;
using Palmares.Data.Outbox;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Mail;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Account.Addresses;

/// <summary>Adds, verifies, removes and chooses addresses of an account, each with its notice and audit row.</summary>
public sealed class ChangeAddresses(PalmaresDb db, DatabaseProvider provider, MailWriter mail, SecurityNotices notices, Attempts attempts, TimeProvider clock)
{
    public const int Most = 10;

    private static readonly Limit PerPerson = new("verification", 10, TimeSpan.FromDays(1));
    private static readonly Limit PerRecipient = new("verified", 3, TimeSpan.FromDays(1));
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(2);

    /// <summary>Mails a link to the address. Whether another account has it is said to nobody but who opens that link.</summary>
    /// <returns>Null: done. Else "address-implausible", "address-there", "addresses-too-many" or "verifications-too-many".</returns>
    public async Task<Violation?> AddAsync(Guid personId, string typed, CancellationToken cancellation)
    {
        var address = typed.Trim();
        if (!MailAddresses.IsPlausible(address)) return new("address-implausible", "address");
        var normalized = PersonAddress.Normalize(address);
        var person = await db.People.Include(row => row.Addresses).SingleAsync(row => row.Id == personId, cancellation);
        var own = person.Addresses.SingleOrDefault(row => row.Normalized == normalized);
        if (own?.VerifiedAt is not null) return new("address-there", "address");
        if (own is null && person.Addresses.Count >= Most) return new("addresses-too-many", "address", Most);
        if (await attempts.TakeAsync(PerPerson, $"{personId}", cancellation) is not null) return new("verifications-too-many", "address");
        if (await attempts.TakeAsync(PerRecipient, normalized, cancellation) is not null) return new("verifications-too-many", "address");

        await using var transaction = await db.BeginWriteAsync(cancellation);
        if (own is null) db.PersonAddresses.Add(own = new() { PersonId = personId, Address = address, Normalized = normalized });
        var (token, hash) = Secret.New();
        db.AccountLinks.Add(new() { Purpose = LinkPurpose.VerifyAddress, PersonId = personId, AddressId = own.Id, TokenHash = hash, ExpiresAt = clock.GetUtcNow() + Lifetime });
        mail.Queue(new(address, person.Name, Languages.Find(person.Language) ?? Language.En), "verify-address", t => Words(t, person), secret: token);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
        return null;
    }

    /// <summary>The address that a link of this person would verify; null: used, too old, or another's.</summary>
    public async Task<(AccountLink Link, PersonAddress Address)?> FindAsync(Guid personId, string token, CancellationToken cancellation)
    {
        var (hash, now) = (Secret.HashOf(token), clock.GetUtcNow());
        var link = await db.AccountLinks.AsNoTracking().SingleOrDefaultAsync(row => row.TokenHash == hash && row.PersonId == personId
            && row.Purpose == LinkPurpose.VerifyAddress && row.UsedAt == null && row.ExpiresAt > now, cancellation);
        return link is null ? null : (link, await db.PersonAddresses.AsNoTracking().SingleAsync(row => row.Id == link.AddressId, cancellation));
    }

    /// <returns>False: used in the meantime, or the address belongs to another account by now.</returns>
    public async Task<bool> VerifyAsync(AccountLink link, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginWriteAsync(cancellation);
        var now = clock.GetUtcNow();
        if (await db.AccountLinks.Where(row => row.Id == link.Id && row.UsedAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, now), cancellation) != 1) return false;
        var address = await db.PersonAddresses.SingleAsync(row => row.Id == link.AddressId, cancellation);
        address.VerifiedAt ??= now;
        await notices.AppendAsync(await db.People.SingleAsync(row => row.Id == link.PersonId, cancellation), SecurityChange.Address, cancellation: cancellation);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException exception) when (provider.IsUniqueViolation(exception))
        {
            return false;
        }
        await transaction.CommitAsync();
        return true;
    }

    /// <summary>Takes an address away; the one for mails stays.</summary>
    public Task RemoveAsync(Guid personId, Guid addressId, CancellationToken cancellation) => ChangeAsync(personId, addressId, async (person, address) =>
    {
        if (PersonAddress.Normalize(person.Email ?? "") == address.Normalized) return;
        db.PersonAddresses.Remove(address);
        if (address.VerifiedAt is not null) await notices.AppendAsync(person, SecurityChange.NoAddress, address.Address, cancellation);
    }, cancellation);

    /// <summary>Mails go to this verified address from now on; the one before is told.</summary>
    public Task ChooseAsync(Guid personId, Guid addressId, CancellationToken cancellation) => ChangeAsync(personId, addressId, async (person, address) =>
    {
        if (address.VerifiedAt is null || person.Email == address.Address) return;
        var before = person.Email;
        (person.Email, person.NormalizedEmail) = (address.Address, address.Normalized.ToUpperInvariant());
        await notices.AppendAsync(person, SecurityChange.MailAddress, before, cancellation);
    }, cancellation);

    private async Task ChangeAsync(Guid personId, Guid addressId, Func<Person, PersonAddress, Task> change, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginWriteAsync(cancellation);
        var person = await db.People.Include(row => row.Addresses).SingleAsync(row => row.Id == personId, cancellation);
        if (person.Addresses.SingleOrDefault(row => row.Id == addressId) is not { } address) return;
        await change(person, address);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
    }

    private MailText Words(Localizer t, Person person) => new(t["Confirm this address"],
    [
        $"{t["{0} wants to add this address to an account. If that is you, sign in to that account and confirm it here, within two days:", Quoted.Line(person.Name)]}\n{mail.Link(Links.VerifyAddress(Message.SecretMark))}",
        t["If you do not know what this is about, there is nothing to do."],
    ]);
}
