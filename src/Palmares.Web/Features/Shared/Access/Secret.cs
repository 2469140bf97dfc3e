using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Palmares.Web.Features.Shared.Access;

/// <summary>Tokens of mailed links: 256 random bits, of which only the digest is kept.</summary>
public static class Secret
{
    /// <summary>43 characters that stand in an address as they are, and their SHA-256.</summary>
    public static (string Token, byte[] Hash) New()
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return (token, HashOf(token));
    }

    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
