namespace Palmares.Domain.Shared;

/// <summary>
/// A rule that does not hold. Rules return all of them; they are worded where they are shown, in the reader's language.
/// </summary>
/// <param name="Code">Stable, lower case with hyphens: "summary-too-long".</param>
/// <param name="Field">The form's field to correct, null where it is none's.</param>
/// <param name="Arguments">Figures and names for the wording.</param>
public sealed record Violation(string Code, string? Field, params object[] Arguments)
{
    public bool Equals(Violation? other) =>
        other is not null && Code == other.Code && Field == other.Field && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => HashCode.Combine(Code, Field, Arguments.Length);
}
