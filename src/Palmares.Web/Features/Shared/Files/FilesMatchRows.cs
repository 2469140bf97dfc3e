using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Checks;

namespace Palmares.Web.Features.Shared.Files;

/// <summary>
/// Every file that a row names is there, whole; and no file is kept for nothing. A file is kept before its row, so that a crash
/// may leave one behind: that is told only after a day, and harms nobody.
/// </summary>
public sealed class FilesMatchRows(FileStore files, TimeProvider clock) : Invariant
{
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    public override async Task<IReadOnlyList<Breach>> FindAsync(PalmaresDb db, CancellationToken cancellationToken)
    {
        var attached = await (from attachment in db.Attachments
                              join entry in db.Entries on attachment.EntryId equals entry.Id
                              orderby entry.Number, attachment.AddedAt
                              select new { attachment.Id, entry.Number, attachment.Sha256, attachment.Bytes }).ToListAsync(cancellationToken);
        var scanned = await (from request in db.EndorsementRequests
                             join entry in db.Entries on request.EntryId equals entry.Id
                             where request.ScanSha256 != null
                             orderby entry.Number, request.InstitutionId
                             select new { entry.Number, request.InstitutionId, Sha256 = request.ScanSha256! }).ToListAsync(cancellationToken);
        List<(string Row, string Sha256, long? Bytes)> named =
        [
            .. attached.Select(row => ($"attachment {row.Id} of entry {row.Number}", row.Sha256, (long?)row.Bytes)),
            .. scanned.Select(row => ($"endorsement of entry {row.Number} by {row.InstitutionId}", row.Sha256, (long?)null)),
        ];
        var breaches = new List<Breach>();
        foreach (var (row, sha256, bytes) in named)
            if (await AgainstAsync(sha256, bytes, cancellationToken) is { } reason) breaches.Add(Breach(row, reason));
        var known = named.Select(file => file.Sha256).ToHashSet(StringComparer.Ordinal);
        var before = clock.GetUtcNow() - Patience;
        await foreach (var file in files.AllAsync(cancellationToken))
            if (!known.Contains(file.Name) && file.KeptAt < before) breaches.Add(Breach($"file {file.Name}", "is named by no row"));
        return breaches;
    }

    private async Task<string?> AgainstAsync(string sha256, long? bytes, CancellationToken cancellation)
    {
        await using var content = await OpenAsync(sha256, cancellation);
        if (content == Stream.Null) return $"names the file {sha256}, which is damaged";
        if (content is null) return $"names the file {sha256}, which is missing";
        if (bytes is not null && content.Length != bytes) return $"names the file {sha256} with {bytes} bytes, but it has {content.Length}";
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation)) == sha256 ? null : $"names the file {sha256}, which is damaged";
    }

    /// <returns>Nothing to read where the store itself says that the bytes are others.</returns>
    private async Task<Stream?> OpenAsync(string sha256, CancellationToken cancellation)
    {
        try
        {
            return await files.OpenAsync(sha256, cancellation);
        }
        catch (InvalidDataException)
        {
            return Stream.Null;
        }
    }
}
