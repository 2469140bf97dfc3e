using Palmares.Domain.Entries;

namespace Palmares.Domain.Access;

/// <summary>What decides who may do what with an entry.</summary>
/// <param name="InstitutionId">The lead institution.</param>
/// <param name="Share">The actor's own share in the entry, where there is one.</param>
/// <param name="IsSubmitted">Whether a version of it was ever submitted.</param>
public sealed record EntryFacts(string InstitutionId, ShareKind? Share, bool IsSubmitted);

/// <summary>
/// Who may do what with an entry (domain.md, people). These say who, never when: closing and withdrawal are other rules.
/// Everybody else is told that there is no such entry.
/// </summary>
public static class EntryAccess
{
    /// <summary>Its people, the secretariat once it is submitted, the auditor.</summary>
    public static bool MayRead(Actor actor, EntryFacts entry) =>
        MayReadDraft(actor, entry) || (entry.IsSubmitted && actor.Is(AssociationRole.Secretariat));

    /// <summary>The working text and its history; the secretariat sees submitted versions only.</summary>
    public static bool MayReadDraft(Actor actor, EntryFacts entry) =>
        actor.Writes(entry.InstitutionId) || actor.Holds(entry.InstitutionId, InstitutionRole.Signatory)
        || (actor.IsSignedIn && entry.Share is not null) || actor.Is(AssociationRole.Auditor);

    public static bool MayEdit(Actor actor, EntryFacts entry) =>
        actor.Writes(entry.InstitutionId) || (actor.IsSignedIn && entry.Share == ShareKind.Edit);

    /// <summary>A slot is taken by the lead institution only (rule 2).</summary>
    public static bool MaySubmit(Actor actor, EntryFacts entry) => actor.Writes(entry.InstitutionId);

    public static bool MayWithdraw(Actor actor, EntryFacts entry) => actor.Writes(entry.InstitutionId);

    /// <summary>Invite a colleague, change or end a share.</summary>
    public static bool MayShare(Actor actor, EntryFacts entry) => actor.Writes(entry.InstitutionId);

    /// <summary>Name another owner.</summary>
    public static bool MayTransfer(Actor actor, EntryFacts entry) => actor.Holds(entry.InstitutionId, InstitutionRole.Coordinator);
}
