using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Palmares.Data.Accounts;
using Palmares.Domain.Access;

namespace Palmares.Web.Features.Account.SecondFactor;

/// <summary>The secrets of authenticator apps, encrypted in the database: a copy of its tables alone makes no codes.</summary>
public sealed class AuthenticatorKeys(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("authenticator");

    /// <summary>Null: none, or written with keys that are lost.</summary>
    public byte[]? Read(Person person)
    {
        try
        {
            return person.AuthenticatorKey is { } written ? _protector.Unprotect(Convert.FromBase64String(written)) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public string New() => Convert.ToBase64String(_protector.Protect(RandomNumberGenerator.GetBytes(OneTimeCode.KeyBytes)));
}
