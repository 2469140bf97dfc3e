using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Palmares.Domain.Endorsements;

namespace Palmares.Web.Features.Shared.Endorsing;

/// <summary>The secrets of signing: tokens of links, 256 random bits each, and codes of six figures.</summary>
public static class SigningTokens
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    public static string NewCode() => RandomNumberGenerator.GetInt32(1_000_000).ToString($"D{SigningCode.Figures}", CultureInfo.InvariantCulture);
}
