namespace Palmares.Domain.Access;

/// <summary>What a person does for an institution; one may hold several.</summary>
public enum InstitutionRole
{
    /// <summary>Drafts, edits, submits and withdraws the institution's entries.</summary>
    Author,

    /// <summary>An author who also invites and removes people, sees the quota board and names signatories.</summary>
    Coordinator,

    /// <summary>A member of the management who endorses entries, but never one of their own.</summary>
    Signatory,
}

/// <summary>What a person does for the association.</summary>
public enum AssociationRole
{
    Secretariat,
    Juror,
    JuryChair,
    Translator,
    Editor,
    Auditor,
    Administrator,
}

public static class AssociationRoles
{
    /// <summary>Those that decide or see secrets: without a second factor they may not act (domain.md, people).</summary>
    public static bool NeedsSecondFactor(this AssociationRole role) => role is not (AssociationRole.Translator or AssociationRole.Editor);
}
