using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Accounts;
using Palmares.Domain.Access;
using Palmares.Web.Features.Shared.Access;

namespace Palmares.Web.Features.Account.SecondFactor;

/// <summary>Sets up, and takes away, the authenticator app and its recovery codes.</summary>
public sealed class SetUpSecondFactor(PalmaresDb db, AuthenticatorKeys keys, Sessions sessions, SecurityNotices notices, TimeProvider clock)
{
    public const int RecoveryCodes = 10;

    /// <summary>Makes a key that counts for nothing until a code of it is confirmed.</summary>
    public async Task StartAsync(Guid personId, CancellationToken cancellation)
    {
        var person = await db.People.SingleAsync(row => row.Id == personId, cancellation);
        if (person.TwoFactorEnabled) return;
        (person.AuthenticatorKey, person.AuthenticatorStep) = (keys.New(), 0);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>From now on the app's codes are asked for; this session counts as signed in with one, all others end.</summary>
    /// <returns>The recovery codes, to be shown once; null: the code is not the app's.</returns>
    public async Task<IReadOnlyList<string>?> ConfirmAsync(Guid personId, Guid sessionId, string typed, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginWriteAsync(cancellation);
        var person = await db.People.SingleAsync(row => row.Id == personId, cancellation);
        var code = string.Concat(typed.Where(char.IsAsciiDigit));
        if (person.TwoFactorEnabled || keys.Read(person) is not { } key || OneTimeCode.Match(key, code, clock.GetUtcNow(), person.AuthenticatorStep) is not { } step) return null;
        (person.TwoFactorEnabled, person.AuthenticatorStep) = (true, step);
        (await db.SignInSessions.SingleAsync(row => row.Id == sessionId, cancellation)).WithSecondFactor = true;
        await sessions.EndAllAsync(personId, sessionId);
        var codes = await NewCodesAsync(personId, cancellation);
        await notices.AppendAsync(person, SecurityChange.Authenticator, cancellation: cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
        return codes;
    }

    public async Task RemoveAsync(Guid personId, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginWriteAsync(cancellation);
        var person = await db.People.SingleAsync(row => row.Id == personId, cancellation);
        if (!person.TwoFactorEnabled) return;
        (person.TwoFactorEnabled, person.AuthenticatorKey) = (false, null);
        await db.RecoveryCodes.Where(row => row.PersonId == personId).ExecuteDeleteAsync(cancellation);
        await notices.AppendAsync(person, SecurityChange.NoAuthenticator, cancellation: cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
    }

    /// <summary>Replaces all recovery codes.</summary>
    /// <returns>To be shown once; null where there is no app that they could replace.</returns>
    public async Task<IReadOnlyList<string>?> RenewCodesAsync(Guid personId, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginWriteAsync(cancellation);
        var person = await db.People.SingleAsync(row => row.Id == personId, cancellation);
        if (!person.TwoFactorEnabled) return null;
        var codes = await NewCodesAsync(personId, cancellation);
        await notices.AppendAsync(person, SecurityChange.RecoveryCodes, cancellation: cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
        return codes;
    }

    private async Task<IReadOnlyList<string>> NewCodesAsync(Guid personId, CancellationToken cancellation)
    {
        await db.RecoveryCodes.Where(row => row.PersonId == personId).ExecuteDeleteAsync(cancellation);
        // 15 bytes are 24 letters.
        var codes = Enumerable.Range(0, RecoveryCodes).Select(_ => OneTimeCode.Letters(RandomNumberGenerator.GetBytes(15))).ToList();
        db.RecoveryCodes.AddRange(codes.Select(code => new RecoveryCode { PersonId = personId, Hash = Secret.HashOf(code) }));
        return [.. codes.Select(code => string.Join('-', code.Chunk(6).Select(group => new string(group))))];
    }
}
