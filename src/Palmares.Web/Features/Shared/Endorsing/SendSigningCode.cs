using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Audit;
using Palmares.Domain.Endorsements;
using Palmares.Domain.Shared;

namespace Palmares.Web.Features.Shared.Endorsing;

public enum CodeOutcome
{
    Sent,

    /// <summary>The last one went out less than a minute ago.</summary>
    TooSoon,

    /// <summary>This request has had its twenty.</summary>
    TooMany,

    /// <summary>Nothing is open to be signed.</summary>
    Closed,
}

/// <summary>
/// Mails a code to the named address: the act by which a person, and no mail scanner, opens a request. A new code makes the one
/// before it void.
/// </summary>
public sealed class SendSigningCode(PalmaresDb db, EndorsementMails mails, TimeProvider clock)
{
    public async Task<CodeOutcome> RunAsync(Guid requestId, Language language, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var before = now - SigningCode.Pause;
        var code = SigningTokens.NewCode();
        var hash = SigningCode.HashOf(requestId, code);
        await using var transaction = await db.BeginWriteAsync(cancellation);
        // The condition decides, so that many who ask at once get one code.
        var sent = await db.EndorsementRequests
            .Where(row => row.Id == requestId && row.StaleAt == null && row.EndorsedAt == null && row.DeclinedAt == null && row.ExpiresAt > now)
            .Where(row => row.CodesSent < SigningCode.MostCodes && (row.CodeSentAt == null || row.CodeSentAt <= before))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.CodeHash, hash).SetProperty(row => row.CodeSentAt, now).SetProperty(row => row.CodeTries, 0)
                .SetProperty(row => row.CodesSent, row => row.CodesSent + 1).SetProperty(row => row.OpenedAt, row => row.OpenedAt ?? now), cancellation);
        var request = await db.EndorsementRequests.AsNoTracking().SingleAsync(row => row.Id == requestId, cancellation);
        if (sent == 0)
        {
            if (!EndorsementStates.Of(request, now).IsOpen()) return CodeOutcome.Closed;
            return request.CodesSent >= SigningCode.MostCodes ? CodeOutcome.TooMany : CodeOutcome.TooSoon;
        }
        mails.Code(request, code, language);
        if (request.CodesSent == 1) await AuditTrail.AppendAsync(db, null, "endorsement-opened", $"endorsement/{requestId:N}", cancellationToken: cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
        return CodeOutcome.Sent;
    }
}
