using Palmares.Domain.Shared;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Shared.Endorsing;

/// <summary>The form with which a signatory decides, for <c>_SigningForm</c>: as sent, with what was wrong.</summary>
public sealed record SigningForm(Guid RequestId, string Name, string Function, bool NeedsCode)
{
    public string? Choice { get; init; }

    public string? Reason { get; init; }

    public IReadOnlyList<Violation> Violations { get; init; } = [];

    public string? ErrorOf(string field, Localizer t) => Violations.FirstOrDefault(violation => violation.Field == field) is { } violation ? Words(violation, t) : null;

    public IReadOnlyList<(string Field, string Message)> Errors(Localizer t) => [.. Violations.Select(violation => (violation.Field ?? "decide", Words(violation, t)))];

    private static string Words(Violation violation, Localizer t) => violation.Code switch
    {
        "choice" => t["Choose whether you endorse or decline."],
        "name" => t["Type your name."],
        "function" => t["Type your function."],
        "reason" => t["Give the reason; at most {0} characters.", violation.Arguments[0]],
        "code" => t["Type the six figures of the code."],
        "code-wrong" => t["This code does not hold. It may be mistyped, older than ten minutes, replaced by a newer one or tried too often. Ask for a new one."],
        "author" => t["Authors of an entry do not endorse it."],
        "named-no-more" => t["The authors have named somebody else to sign for this institution since. You need not do anything."],
        "signed-for-another" => t["You have endorsed this entry for another institution already; each has a signatory of its own."],
        "closed" => t["Nothing is open to be signed any more."],
        _ => throw new ArgumentException($"\"{violation.Code}\" has no words.", nameof(violation)),
    };
}
