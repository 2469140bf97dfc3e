using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Palmares.Web.Hosting.Backups;

/// <summary>
/// An archive encrypted for storage elsewhere: AES-256-GCM in frames, so that any length streams through little memory. Every frame is
/// bound to its place and to being the last or not: nothing can be changed, moved, or cut off unnoticed.
/// </summary>
/// <remarks>The words "palmares sealed 1\n", 32 random bytes, then frames: length of the text (4 bytes, the first bit set on the last frame), text, tag (16 bytes).</remarks>
public static class SealedBackup
{
    private const int KeyBytes = 32;
    private const int SaltBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int FrameBytes = 1 << 16;
    private const uint Last = 1u << 31;

    private static ReadOnlySpan<byte> Magic => "palmares sealed 1\n"u8;

    /// <param name="text">64 hexadecimal digits.</param>
    /// <exception cref="InvalidOperationException">Not a key; the message does not repeat it.</exception>
    public static byte[] Key(string? text)
    {
        if (text is { Length: 2 * KeyBytes } && text.All(char.IsAsciiHexDigit)) return Convert.FromHexString(text);
        throw new InvalidOperationException("PALMARES_BACKUP_KEY is not a key of 64 hexadecimal digits: openssl rand -hex 32");
    }

    public static bool IsSealed(Stream input)
    {
        var start = new byte[Magic.Length];
        var read = input.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        input.Position = 0;
        return read == start.Length && Magic.SequenceEqual(start);
    }

    public static async Task SealAsync(Stream input, Stream output, byte[] key, CancellationToken cancellation)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        await output.WriteAsync(Magic.ToArray(), cancellation);
        await output.WriteAsync(salt, cancellation);
        using var gcm = Cipher(key, salt);
        var (text, next) = (new byte[FrameBytes], new byte[FrameBytes]);
        var length = await input.ReadAtLeastAsync(text, FrameBytes, throwOnEndOfStream: false, cancellation);
        for (ulong frame = 0; ; frame++)
        {
            var follows = length < FrameBytes ? 0 : await input.ReadAtLeastAsync(next, FrameBytes, throwOnEndOfStream: false, cancellation);
            var head = Head(length, isLast: follows == 0);
            var (secret, tag) = (new byte[length], new byte[TagBytes]);
            gcm.Encrypt(Nonce(frame), text.AsSpan(0, length), secret, tag, head);
            foreach (var part in new[] { head, secret, tag }) await output.WriteAsync(part, cancellation);
            if (follows == 0) return;
            (text, next, length) = (next, text, follows);
        }
    }

    /// <exception cref="InvalidDataException">Another key, or a file that is not as it was sealed.</exception>
    public static async Task OpenAsync(Stream input, Stream output, byte[] key, CancellationToken cancellation)
    {
        try
        {
            var salt = new byte[SaltBytes];
            await input.ReadExactlyAsync(new byte[Magic.Length], cancellation);
            await input.ReadExactlyAsync(salt, cancellation);
            using var gcm = Cipher(key, salt);
            for (ulong frame = 0; await FrameAsync(gcm, frame, input, output, cancellation); frame++);
            if (input.ReadByte() >= 0) throw new InvalidDataException("more follows.");
        }
        catch (Exception exception) when (exception is AuthenticationTagMismatchException or EndOfStreamException or InvalidDataException)
        {
            throw new InvalidDataException("The backup cannot be opened: PALMARES_BACKUP_KEY is another one, or the file is damaged.", exception);
        }
    }

    /// <returns>False: it was the last.</returns>
    private static async Task<bool> FrameAsync(AesGcm gcm, ulong frame, Stream input, Stream output, CancellationToken cancellation)
    {
        var head = new byte[sizeof(uint)];
        await input.ReadExactlyAsync(head, cancellation);
        var value = BinaryPrimitives.ReadUInt32BigEndian(head);
        var length = value & ~Last;
        if (length > FrameBytes) throw new InvalidDataException("a frame is too long.");
        var (secret, tag, text) = (new byte[length], new byte[TagBytes], new byte[length]);
        await input.ReadExactlyAsync(secret, cancellation);
        await input.ReadExactlyAsync(tag, cancellation);
        gcm.Decrypt(Nonce(frame), secret, tag, text, head);
        await output.WriteAsync(text, cancellation);
        return (value & Last) == 0;
    }

    /// <summary>A key of the file's own, so that no nonce is ever used twice under one key.</summary>
    private static AesGcm Cipher(byte[] key, byte[] salt) => new(HKDF.DeriveKey(HashAlgorithmName.SHA256, key, KeyBytes, salt, Magic.ToArray()), TagBytes);

    private static byte[] Nonce(ulong frame)
    {
        var nonce = new byte[NonceBytes];
        BinaryPrimitives.WriteUInt64BigEndian(nonce.AsSpan(NonceBytes - sizeof(ulong)), frame);
        return nonce;
    }

    private static byte[] Head(int length, bool isLast)
    {
        var head = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(head, (uint)length | (isLast ? Last : 0));
        return head;
    }
}
