using Palmares.Domain.Endorsements;
using Palmares.Domain.Shared;
using Palmares.Domain.Text;

namespace Palmares.Web.Features.Shared.Endorsing;

/// <summary>What a signatory sends: as typed, trimmed.</summary>
public sealed record Decision(bool Endorses, string Name, string Function, string Reason)
{
    public const int LongestName = 200;

    public const int LongestReason = 2000;

    public static Decision Of(string? choice, string? name, string? function, string? reason) =>
        new(choice == "endorse", VisibleText.Line(name), VisibleText.Line(function), VisibleText.Lines(reason).Trim());

    public IEnumerable<Violation> Violations()
    {
        if (Name.Length is 0 or > LongestName) yield return new("name", "name", LongestName);
        if (Function.Length is 0 or > LongestName) yield return new("function", "function", LongestName);
        if (!Endorses && Reason.Length is 0 or > LongestReason) yield return new("reason", "reason", LongestReason);
    }
}

/// <summary>By what it is known that the named person decides.</summary>
/// <param name="PersonId">The signed-in account that owns the named address; null for a link.</param>
/// <param name="Code">As typed; for links only.</param>
public sealed record Proof(EndorsementChannel Channel, Guid? PersonId, string? Code);
