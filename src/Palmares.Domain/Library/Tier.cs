namespace Palmares.Domain.Library;

/// <summary>What a competition gave a practice, lowest first so that a higher one compares greater. Unknown is null, never a member.</summary>
public enum Tier
{
    Attestation,
    Merit,
    MeritSpecialMention,
    Award,
}

public static class Tiers
{
    /// <summary>The Special Distinction for Innovation stands beside the tiers: a practice may have it with or without one.</summary>
    public const string Innovation = "special-distinction-innovation";

    private static readonly string[] Codes = ["attestation", "merit", "merit-special-mention", "award"];

    /// <summary>All tiers, highest first.</summary>
    public static readonly IReadOnlyList<Tier> All = [Tier.Award, Tier.MeritSpecialMention, Tier.Merit, Tier.Attestation];

    /// <summary>The stable code of addresses, imports and exports.</summary>
    public static string Code(this Tier tier) => Codes[(int)tier];

    public static Tier? Find(string? code) => Array.IndexOf(Codes, code) is var i and >= 0 ? (Tier)i : null;
}
