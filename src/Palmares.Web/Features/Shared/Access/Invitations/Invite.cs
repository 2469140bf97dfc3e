using Palmares.Data;
using Palmares.Data.Accounts;
using Palmares.Data.Audit;
using Palmares.Data.Outbox;
using Palmares.Domain.Access;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared.Mail;

namespace Palmares.Web.Features.Shared.Access.Invitations;

/// <summary>
/// Invites an address, by mail. Whether somebody has an account with it is not said. Who may offer what is for the caller to
/// decide; here it is only limited how much mail goes out.
/// </summary>
public sealed class Invite(PalmaresDb db, MailWriter mail, InvitationWords words, Attempts attempts, TimeProvider clock)
{
    public static readonly Limit PerSender = new("invitations", 60, TimeSpan.FromDays(1));

    public static readonly Limit PerRecipient = new("invited", 5, TimeSpan.FromDays(1));

    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    /// <summary>Writes invitation, audit row and mail in a transaction of its own.</summary>
    /// <returns>Null: done. Else "address-implausible", "invitations-too-many" or "invited-too-often", each of field "address".</returns>
    public async Task<Violation?> RunAsync(string address, Language language, Offer offer, Guid invitedBy, CancellationToken cancellation)
    {
        address = address.Trim();
        if (!MailAddresses.IsPlausible(address)) return new("address-implausible", "address");
        if (await attempts.TakeAsync(PerSender, invitedBy.ToString(), cancellation) is not null) return new("invitations-too-many", "address", PerSender.Most);
        if (await attempts.TakeAsync(PerRecipient, PersonAddress.Normalize(address), cancellation) is not null) return new("invited-too-often", "address", PerRecipient.Most);

        await using var transaction = await db.BeginWriteAsync(cancellation);
        var (invitation, token) = New(clock.GetUtcNow(), address, language, offer, invitedBy);
        db.Invitations.Add(invitation);
        var names = await words.NamesAsync(invitation, language, cancellation);
        mail.Queue(new(address, "", language), "invitation", t => InvitationWords.Mail(t, names, invitation, mail.Link(Links.Invitation(Message.SecretMark))), secret: token);
        await AuditTrail.AppendAsync(db, invitedBy, "person-invited", $"invitation/{invitation.Id:N}", Details(offer), cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
        return null;
    }

    /// <summary>An invitation and the token of its link, of which only the digest is in it.</summary>
    public static (Invitation Invitation, string Token) New(DateTimeOffset now, string address, Language language, Offer offer, Guid? invitedBy)
    {
        var (token, hash) = Secret.New();
        return (new()
        {
            TokenHash = hash, Address = address, Language = language.Code(), InstitutionId = offer.InstitutionId, InstitutionRole = offer.InstitutionRole,
            Function = offer.Function, AssociationRole = offer.AssociationRole, CompetitionId = offer.CompetitionId, EntryId = offer.EntryId, Share = offer.Share,
            InvitedBy = invitedBy, InvitedAt = now, ExpiresAt = now + Lifetime,
        }, token);
    }

    public static object Details(Offer offer) => new
    {
        institution = offer.InstitutionId, role = offer.InstitutionRole?.ToString() ?? offer.AssociationRole?.ToString(), competition = offer.CompetitionId, entry = offer.EntryId, share = offer.Share?.ToString(),
    };
}
