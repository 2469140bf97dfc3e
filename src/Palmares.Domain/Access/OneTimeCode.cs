using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Palmares.Domain.Access;

/// <summary>Codes of authenticator apps: RFC 6238 with what all apps know, SHA-1, six figures, steps of 30 seconds.</summary>
public static class OneTimeCode
{
    public const int KeyBytes = 20;

    private const int Seconds = 30;

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The step whose code was typed: the present one, or a neighbour for clocks that differ. Null: wrong, or used already.</summary>
    /// <param name="lastStep">The step used last; it and all before are used up.</param>
    public static long? Match(byte[] key, string code, DateTimeOffset now, long lastStep)
    {
        var present = now.ToUnixTimeSeconds() / Seconds;
        long? matching = null;
        for (var step = present - 1; step <= present + 1; step++)
        {
            var isIt = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(At(key, step)), Encoding.UTF8.GetBytes(code));
            if (isIt && step > lastStep) matching ??= step;
        }
        return matching;
    }

    /// <summary>The code that an app shows at this moment.</summary>
    public static string At(byte[] key, DateTimeOffset now) => At(key, now.ToUnixTimeSeconds() / Seconds);

    /// <summary>The key as people type it into an app: base 32 in groups of four.</summary>
    public static string Written(byte[] key) => string.Join(' ', Letters(key).Chunk(4).Select(group => new string(group)));

    /// <summary>What a QR code of the key says.</summary>
    public static string Address(byte[] key, string issuer, string account) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={Letters(key)}&issuer={Uri.EscapeDataString(issuer)}&digits=6&period={Seconds}";

    /// <summary>Base 32 of whole groups of 5 bytes, which need no padding.</summary>
    public static string Letters(byte[] bytes)
    {
        var text = new StringBuilder(bytes.Length * 8 / 5);
        for (int at = 0, bits = 0, left = 0; at < bytes.Length || left >= 5;)
        {
            if (left < 5) (bits, left) = ((bits << 8) | bytes[at++], left + 8);
            left -= 5;
            text.Append(Base32[(bits >> left) & 31]);
            bits &= (1 << left) - 1;
        }
        return text.ToString();
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5350", Justification = "RFC 6238; authenticator apps know no other.")]
    private static string At(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(key, counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
