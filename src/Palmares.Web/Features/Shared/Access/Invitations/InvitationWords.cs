using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Access;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared.Mail;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Shared.Access.Invitations;

/// <summary>The names that an invitation speaks of.</summary>
/// <param name="Inviter">Null where an operator invited.</param>
/// <param name="Place">The institution, the competition's region and year, or the entry's title; null where there is none.</param>
public sealed record InvitationNames(string? Inviter, string? Place);

/// <summary>What an invitation offers, in words.</summary>
public sealed class InvitationWords(PalmaresDb db)
{
    public async Task<InvitationNames> NamesAsync(Invitation invitation, Language language, CancellationToken cancellation)
    {
        var inviter = await db.People.Where(person => person.Id == invitation.InvitedBy).Select(person => person.Name).SingleOrDefaultAsync(cancellation);
        return new(inviter, await PlaceAsync(invitation, language, cancellation));
    }

    /// <summary>One sentence: who is invited to what.</summary>
    public static string Offer(Localizer t, InvitationNames names, Invitation invitation) => invitation switch
    {
        { InstitutionRole: InstitutionRole.Author } => t["You are invited to write entries for this institution: {0}.", names.Place],
        { InstitutionRole: InstitutionRole.Coordinator } => t["You are invited to coordinate the entries of this institution: {0}.", names.Place],
        { InstitutionRole: InstitutionRole.Signatory } => t["You are invited to endorse entries for the management of this institution: {0}.", names.Place],
        { Share: ShareKind.View } => t["You are invited to read the draft of an entry: {0}.", names.Place],
        { Share: ShareKind.Edit } => t["You are invited to work on the draft of an entry: {0}.", names.Place],
        { AssociationRole: { } role, CompetitionId: not null } => t["You are invited to a role in a competition. Role: {0}. Competition: {1}.", RoleWords.Of(t, role), names.Place],
        { AssociationRole: { } role } => t["You are invited to a role for the association: {0}.", RoleWords.Of(t, role)],
        _ => throw new ArgumentException("An invitation to nothing.", nameof(invitation)),
    };

    public static MailText Mail(Localizer t, InvitationNames names, Invitation invitation, string link) => new(t["Invitation to the Good Practice Awards"],
    [
        Offer(t, names with { Place = names.Place is { } place ? Quoted.Line(place) : null }, invitation),
        names.Inviter is null ? "" : t["Invited by: {0}", Quoted.Line(names.Inviter)],
        $"{t["This link shows the invitation; you decide there whether you accept it:"]}\n{link}",
        t["The link works once, until {0}. If you do not know what this is about, there is nothing to do.", invitation.ExpiresAt],
    ]);

    private async Task<string?> PlaceAsync(Invitation invitation, Language language, CancellationToken cancellation)
    {
        if (invitation.InstitutionId is { } institution)
            return (await db.Institutions.Where(row => row.Id == institution).Select(row => row.Names).SingleAsync(cancellation)).For(language).Text;
        if (invitation.EntryId is { } entry)
            return await db.DraftFields.Where(field => field.EntryId == entry && field.Field == EntryField.Title).Select(field => field.Text).SingleOrDefaultAsync(cancellation) is { Length: > 0 } title ? title : "…";
        if (invitation.CompetitionId is not { } id) return null;
        var competition = await db.Competitions.Where(row => row.Id == id).Select(row => new { row.RegionId, row.Year }).SingleAsync(cancellation);
        var region = await db.Regions.Where(row => row.Id == competition.RegionId).Select(row => row.Names).SingleAsync(cancellation);
        return $"{region.For(language).Text} {Localizer.Year(competition.Year)}";
    }
}
