using System.Security.Cryptography;
using System.Text;

namespace Palmares.Domain.Endorsements;

/// <summary>
/// The six figures mailed to the named address: whoever was forwarded the link does not have them. Good for ten minutes and
/// five tries; a new one may be asked for after a minute, twenty of a request in all, so that guessing has a chance of
/// one in ten thousand.
/// </summary>
public static class SigningCode
{
    public const int Figures = 6;

    public const int MostTries = 5;

    public const int MostCodes = 20;

    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>SHA-256 over request and code.</summary>
    public static byte[] HashOf(Guid requestId, string code) => SHA256.HashData(Encoding.UTF8.GetBytes($"{requestId:N}:{code}"));

    /// <summary>What was typed, without the spaces people put between figures.</summary>
    public static string Read(string? typed) => string.Concat((typed ?? "").Where(char.IsAsciiDigit));
}
