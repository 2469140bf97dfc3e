using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Accounts;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Account.Passwords;
using Palmares.Web.Features.Shared.Access;

namespace Palmares.Web.Features.Account.SignIn;

public enum PasswordVerdict
{
    Right,

    /// <summary>No such address, no such password, or an account that is closed: never said which.</summary>
    Wrong,
    TooOften,
    Busy,
}

/// <param name="Until">Of <see cref="PasswordVerdict.TooOften"/>: when to try again.</param>
public sealed record PasswordAnswer(PasswordVerdict Verdict, Person? Person = null, DateTimeOffset? Until = null);

/// <summary>
/// Compares address and password with an account's. Counts before it looks, for the address as typed and for the client, and
/// does the same work for addresses that nobody has.
/// </summary>
public sealed class CheckPassword(PalmaresDb db, HashingQueue hashing, Attempts attempts)
{
    public static readonly Limit PerAddress = new("sign-in", 10, TimeSpan.FromMinutes(15));

    /// <summary>Of failures: a large institution may share one address of the network.</summary>
    public static readonly Limit PerClient = new("sign-in-client", 100, TimeSpan.FromMinutes(15));

    public async Task<PasswordAnswer> RunAsync(string address, string password, string client, CancellationToken cancellation)
    {
        var normalized = MailAddresses.IsPlausible(address.Trim()) ? PersonAddress.Normalize(address) : "";
        var until = await attempts.TakeAsync(PerClient, client, cancellation) ?? await attempts.TakeAsync(PerAddress, normalized, cancellation);
        if (until is not null) return new(PasswordVerdict.TooOften, Until: until);

        var person = await db.People.SingleOrDefaultAsync(row => row.Addresses.Any(own => own.Normalized == normalized && own.VerifiedAt != null), cancellation);
        if (hashing.Verify(person?.PasswordHash, password) is not { } verification) return new(PasswordVerdict.Busy);
        var result = await verification;
        if (result == PasswordVerificationResult.Failed || person is null || person.DisabledAt is not null) return new(PasswordVerdict.Wrong);

        await attempts.ForgetAsync(PerAddress, normalized);
        await attempts.GiveBackAsync(PerClient, client);
        if (result == PasswordVerificationResult.SuccessRehashNeeded && hashing.Hash(password) is { } rehash)
        {
            person.PasswordHash = await rehash;
            await db.SaveChangesAsync(cancellation);
        }
        return new(PasswordVerdict.Right, person);
    }
}
