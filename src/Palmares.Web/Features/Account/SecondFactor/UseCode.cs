using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Accounts;
using Palmares.Domain.Access;
using Palmares.Web.Features.Shared.Access;

namespace Palmares.Web.Features.Account.SecondFactor;

/// <summary>Takes a code of the authenticator app or a recovery code. Either opens once, also when it is sent twice at the same moment.</summary>
public sealed class UseCode(PalmaresDb db, AuthenticatorKeys keys, TimeProvider clock)
{
    public async Task<bool> RunAsync(Person person, string typed, CancellationToken cancellation)
    {
        var code = string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return code.Length == 6 ? await UseAppAsync(person, code, cancellation) : await UseRecoveryAsync(person, code, cancellation);
    }

    private async Task<bool> UseAppAsync(Person person, string code, CancellationToken cancellation)
    {
        if (keys.Read(person) is not { } key || OneTimeCode.Match(key, code, clock.GetUtcNow(), person.AuthenticatorStep) is not { } step) return false;
        return await db.People.Where(row => row.Id == person.Id && row.AuthenticatorStep < step)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.AuthenticatorStep, step), cancellation) == 1;
    }

    private async Task<bool> UseRecoveryAsync(Person person, string code, CancellationToken cancellation)
    {
        var (hash, now) = (Secret.HashOf(code), clock.GetUtcNow());
        return await db.RecoveryCodes.Where(row => row.PersonId == person.Id && row.Hash == hash && row.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, now), cancellation) == 1;
    }
}
