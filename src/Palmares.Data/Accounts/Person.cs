using Microsoft.AspNetCore.Identity;

namespace Palmares.Data.Accounts;

/// <summary>
/// One account of one person; what the person may do comes from memberships and grants. <c>UserName</c> is the id: people
/// sign in with any of their verified addresses. <c>Email</c> is the address that gets the mails.
/// </summary>
public sealed class Person : IdentityUser<Guid>
{
    public Person()
    {
        Id = Guid.CreateVersion7();
        UserName = Id.ToString("N");
        SecurityStamp = Guid.NewGuid().ToString("N");
    }

    /// <summary>As the person wants to be called.</summary>
    public required string Name { get; set; }

    /// <summary>The language of pages and mails, a code of <see cref="Domain.Shared.Language"/>.</summary>
    public required string Language { get; set; }

    /// <summary>IANA id, for "your time"; null until the browser has told it.</summary>
    public string? TimeZone { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>The secret shared with the person's authenticator app, encrypted; counts once <c>TwoFactorEnabled</c> is set.</summary>
    public string? AuthenticatorKey { get; set; }

    /// <summary>The step of time whose code was used last: a code opens the account once.</summary>
    public long AuthenticatorStep { get; set; }

    /// <summary>Made by the demonstration; a database with others refuses to be one.</summary>
    public bool IsDemo { get; init; }

    public List<PersonAddress> Addresses { get; init; } = [];
}
