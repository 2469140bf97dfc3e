using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Palmares.Data;
using Palmares.Data.Entries;

namespace Palmares.Web.Features.Entries.Held;

/// <summary>What was typed and when it was sent.</summary>
public sealed record GivenBack(IReadOnlyList<KeyValuePair<string, StringValues>> Fields, DateTimeOffset At);

/// <summary>Holds forms whose session had ended, and gives them back to the person for whom they were made.</summary>
public sealed class HeldForms(PalmaresDb db, IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>Of one person; more are a script's doing, not an author's.</summary>
    private const int Most = 20;

    private readonly IDataProtector _holders = protection.CreateProtector("entry form holder");
    private readonly IDataProtector _texts = protection.CreateProtector("held entry form");

    /// <summary>Says, under our seal, whose form of which entry it is.</summary>
    public string HolderOf(Guid personId, int number) => _holders.Protect($"{personId:N} {number.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>The person to whom we gave the form; null where the seal is not ours or another entry's.</summary>
    public Guid? PersonOf(string? holder, int number)
    {
        if (string.IsNullOrEmpty(holder)) return null;
        try
        {
            return _holders.Unprotect(holder).Split(' ') is [var person, var sealedNumber] && sealedNumber == number.ToString(CultureInfo.InvariantCulture)
                ? Guid.ParseExact(person, "N") : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <returns>The key with which it is asked back; null where the person has had too many.</returns>
    public async Task<Guid?> HoldAsync(Guid personId, IFormCollection form, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (await db.HeldForms.CountAsync(held => held.PersonId == personId && held.ExpiresAt > now, cancellation) >= Most) return null;
        if (!await db.People.AnyAsync(person => person.Id == personId && person.DisabledAt == null, cancellation)) return null;
        var fields = form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal) && field.Key != "holder").ToDictionary(field => field.Key, field => field.Value.ToArray());
        var held = new HeldForm { PersonId = personId, Content = _texts.Protect(JsonSerializer.Serialize(fields)), HeldAt = now, ExpiresAt = now + Longest };
        db.HeldForms.Add(held);
        await db.SaveChangesAsync(cancellation);
        return held.Id;
    }

    /// <returns>Null where there is none of this person's, or its hour is over.</returns>
    public async Task<GivenBack?> FindAsync(Guid id, Guid personId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var held = await db.HeldForms.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.PersonId == personId && row.ExpiresAt > now, cancellation);
        if (held is null) return null;
        var fields = JsonSerializer.Deserialize<Dictionary<string, string?[]>>(_texts.Unprotect(held.Content))!;
        return new([.. fields.Select(field => KeyValuePair.Create(field.Key, new StringValues(field.Value)))], held.HeldAt);
    }
}
