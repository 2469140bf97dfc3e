using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Audit;
using Palmares.Domain.Endorsements;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Domain.Text;

namespace Palmares.Web.Features.Shared.Endorsing;

/// <summary>A signatory as named in a form; nothing is required of it yet.</summary>
public sealed record NamedSignatory(string InstitutionId, string Name, string Function, string Address, string Language)
{
    private const int Longest = 200;

    public static NamedSignatory Of(string institutionId, string? name, string? function, string? address, string? language) =>
        new(institutionId, Clean(name, Longest), Clean(function, Longest), Clean(address, MailAddresses.Longest), Languages.Find(language)?.Code() ?? "en");

    public EntrySignatory For(Entry entry) => new() { EntryId = entry.Id, InstitutionId = InstitutionId, Name = Name, Function = Function, Address = Address, Language = Language };

    private static string Clean(string? text, int longest) => VisibleText.Cut(VisibleText.Line(text), longest);
}

/// <summary>Keeps who signs for which institution. Requests that are out already stay as they are until the next submission.</summary>
public sealed class NameSignatories(PalmaresDb db, KnownSignatories known)
{
    public async Task RunAsync(Entry entry, Guid personId, IReadOnlyCollection<NamedSignatory> named, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginWriteAsync(cancellation);
        if (!await InTransactionAsync(entry, personId, named, cancellation)) return;
        await AuditTrail.AppendAsync(db, personId, "signatories-named", $"entry/{entry.Number}", new { institutions = named.Select(row => row.InstitutionId) }, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
    }

    /// <returns>Whether anything is new.</returns>
    internal async Task<bool> InTransactionAsync(Entry entry, Guid personId, IReadOnlyCollection<NamedSignatory> named, CancellationToken cancellation)
    {
        var present = await db.EntrySignatories.Where(row => row.EntryId == entry.Id).ToListAsync(cancellation);
        foreach (var signatory in named)
        {
            var row = present.Find(candidate => candidate.InstitutionId == signatory.InstitutionId);
            if (row is null || Signatories.Fold(row.Address) != Signatories.Fold(signatory.Address)) await known.AddAsNamedAsync(signatory, personId, cancellation);
            if (row is null) db.EntrySignatories.Add(signatory.For(entry));
            else (row.Name, row.Function, row.Address, row.Language) = (signatory.Name, signatory.Function, signatory.Address, signatory.Language);
        }
        return db.ChangeTracker.HasChanges();
    }
}
