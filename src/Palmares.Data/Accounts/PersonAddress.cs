namespace Palmares.Data.Accounts;

/// <summary>An e-mail address of a person. Verified, it belongs to that one account and signs in to it.</summary>
public sealed class PersonAddress
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid PersonId { get; init; }

    /// <summary>As typed, trimmed.</summary>
    public required string Address { get; init; }

    /// <summary>What makes it the same, see <see cref="Normalize"/>.</summary>
    public required string Normalized { get; init; }

    public DateTimeOffset? VerifiedAt { get; set; }

    /// <summary>Composed (NFC), lower case; providers that tell "A@" from "a@" are none that people use.</summary>
    /// <exception cref="ArgumentException">Ill-formed UTF-16.</exception>
    public static string Normalize(string address) => address.Trim().Normalize().ToLowerInvariant();
}
