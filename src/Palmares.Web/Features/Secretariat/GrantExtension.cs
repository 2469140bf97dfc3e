using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Audit;
using Palmares.Domain.Competitions;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Domain.Text;
using Palmares.Web.Features.Shared.Deadlines;
using Palmares.Web.Features.Shared.Submitting;

namespace Palmares.Web.Features.Secretariat;

/// <summary>More time as asked for in the form; <paramref name="Until"/> is a wall clock's time in the competition's zone: "2026-12-03T18:00".</summary>
public sealed record ExtensionWish(string? CompetitionId, string? InstitutionId, string? Entry, string? Until, string? Reason);

/// <summary>Grants one institution, or one of its entries, more time, and takes it back; nobody else's deadline moves (rule 8).</summary>
public sealed class GrantExtension(PalmaresDb db, EntryTimes deadlines, ExtensionMails mails, TimeProvider clock)
{
    private const int LongestReason = 2000;

    /// <summary>Further away is a slip of the keyboard.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    public async Task<IReadOnlyList<Violation>> RunAsync(ExtensionWish wish, Guid officer, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginWriteAsync(cancellation);
        var call = await db.Calls.AsNoTracking().SingleOrDefaultAsync(row => row.CompetitionId == wish.CompetitionId, cancellation);
        var institution = await db.Institutions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == wish.InstitutionId, cancellation);
        var number = int.TryParse(wish.Entry, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : 0;
        var entry = string.IsNullOrWhiteSpace(wish.Entry) ? null
            : await db.Entries.AsNoTracking().SingleOrDefaultAsync(row => row.Number == number && row.CompetitionId == wish.CompetitionId && row.InstitutionId == wish.InstitutionId, cancellation);
        var until = call is null ? null : Read(wish.Until, TimeZoneInfo.FindSystemTimeZoneById(call.TimeZone));
        var reason = VisibleText.Lines(wish.Reason).Trim();
        List<Violation> violations = [];
        if (call is null) violations.Add(new("competition", "competition"));
        if (institution is null) violations.Add(new("institution", "institution"));
        if (entry is null && !string.IsNullOrWhiteSpace(wish.Entry)) violations.Add(new("entry", "entry"));
        if (until is null) violations.Add(new("until", "until"));
        else if (until > call!.ClosesAt + Longest) violations.Add(new("until-too-late", "until"));
        else if (until <= call!.ClosesAt || until <= clock.GetUtcNow()) violations.Add(new("until-too-early", "until"));
        if (reason.Length is 0 or > LongestReason) violations.Add(new("reason", "reason"));
        if (violations.Count > 0) return violations;

        var extension = new Extension
        {
            CompetitionId = call!.CompetitionId, InstitutionId = institution!.Id, EntryId = entry?.Id, Until = until!.Value, Reason = reason, GrantedBy = officer, GrantedAt = clock.GetUtcNow(),
        };
        db.Extensions.Add(extension);
        await db.SaveChangesAsync(cancellation);
        await MoveEndorsementsAsync(extension, cancellation);
        await mails.GrantedAsync(extension, call, entry?.Number, cancellation);
        await AuditTrail.AppendAsync(db, officer, "extension-granted", $"extension/{extension.Id:N}",
            new { extension.CompetitionId, extension.InstitutionId, entry = entry?.Number, extension.Until, extension.Reason }, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
        return [];
    }

    public async Task<bool> RevokeAsync(Guid id, Guid officer, string? reason, CancellationToken cancellation)
    {
        reason = VisibleText.Lines(reason).Trim();
        if (reason.Length is 0 or > LongestReason) return false;
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(cancellation);
        if (await db.Extensions.Where(row => row.Id == id && row.RevokedAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.RevokedAt, now), cancellation) == 0) return false;
        var extension = await db.Extensions.AsNoTracking().SingleAsync(row => row.Id == id, cancellation);
        await MoveEndorsementsAsync(extension, cancellation);
        var call = await db.Calls.AsNoTracking().SingleAsync(row => row.CompetitionId == extension.CompetitionId, cancellation);
        var left = await db.Extensions.AsNoTracking().Where(row => row.CompetitionId == extension.CompetitionId && row.InstitutionId == extension.InstitutionId && row.RevokedAt == null
            && (row.EntryId == null || row.EntryId == extension.EntryId)).Select(row => row.Until).ToListAsync(cancellation);
        await mails.RevokedAsync(extension, call, left.Append(call.ClosesAt).Max(), cancellation);
        await AuditTrail.AppendAsync(db, officer, "extension-revoked", $"extension/{id:N}", new { reason }, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
        return true;
    }

    /// <summary>What signatories of the entries concerned were told moves along: what is not decided yet expires when it now does.</summary>
    private async Task MoveEndorsementsAsync(Extension extension, CancellationToken cancellation)
    {
        var entries = await db.Entries.Where(row => row.CompetitionId == extension.CompetitionId && row.InstitutionId == extension.InstitutionId
            && (extension.EntryId == null || row.Id == extension.EntryId)).ToListAsync(cancellation);
        foreach (var entry in entries)
        {
            var until = (await deadlines.KnownAsync(entry, null, cancellation)).Timing.EndorsementsUntil;
            await db.EndorsementRequests.Where(row => row.EntryId == entry.Id && row.StaleAt == null && row.EndorsedAt == null && row.DeclinedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.ExpiresAt, until), cancellation);
        }
    }

    private static DateTimeOffset? Read(string? wallClock, TimeZoneInfo zone) =>
        DateTime.TryParseExact(wallClock, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? OfficialTime.InstantOf(zone, local) : null;
}
