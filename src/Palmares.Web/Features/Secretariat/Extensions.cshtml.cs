using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Competitions;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Secretariat;

/// <summary>An extension with whom it is for.</summary>
public sealed record GrantedExtension(Extension Extension, int? Entry, string GrantedBy, string TimeZone);

/// <summary>Who has more time, why and until when; grants and revokes.</summary>
public sealed class ExtensionsModel(PalmaresDb db, GrantExtension grant, CatalogueSource source, CurrentActor current, Localizer localizer) : OfficePage(current)
{
    public Catalogue Catalogue { get; } = source.Current;

    public IReadOnlyList<Call> Calls { get; private set; } = [];

    public IReadOnlyList<GrantedExtension> Granted { get; private set; } = [];

    public ExtensionWish Wish { get; private set; } = new(null, null, null, null, null);

    public IReadOnlyList<Violation> Violations { get; private set; } = [];

    public IReadOnlyList<(string Field, string Message)> Errors => [.. Violations.Select(violation => (violation.Field!, Words(violation)))];

    public string? ErrorOf(string fieldName) => Violations.FirstOrDefault(violation => violation.Field == fieldName) is { } violation ? Words(violation) : null;

    public async Task OnGetAsync() => await ShowAsync();

    public async Task<IActionResult> OnPostAsync(string? act, Guid id, string? competition, string? institution, string? entry, string? until, string? reason)
    {
        if (act == "revoke")
        {
            if (await grant.RevokeAsync(id, Officer, reason, Cancellation)) return Redirect(Links.Extensions);
            Violations = [new("revocation", $"reason-{id:N}")];
        }
        else
        {
            Wish = new(competition, institution, entry, until, reason);
            Violations = await grant.RunAsync(Wish, Officer, Cancellation);
            if (Violations.Count == 0) return Redirect(Links.Extensions);
        }
        await ShowAsync();
        return Page();
    }

    private string Words(Violation violation) => violation.Code switch
    {
        "competition" => localizer["Choose a competition."],
        "institution" => localizer["Choose an institution."],
        "entry" => localizer["The institution has no entry with this number in this competition."],
        "until-too-late" => localizer["Give a day within a year of the closing."],
        "until" => localizer["Give a day and a time that exist; clocks may be put forward on that day."],
        "until-too-early" => localizer["More time ends after the closing of the call, and in the future."],
        _ => localizer["Give the reason; it is written into the audit log."],
    };

    private async Task ShowAsync()
    {
        Calls = await db.Calls.AsNoTracking().OrderByDescending(row => row.ClosesAt).ToListAsync(Cancellation);
        Granted = await (from extension in db.Extensions
                         join call in db.Calls on extension.CompetitionId equals call.CompetitionId
                         join person in db.People on extension.GrantedBy equals person.Id
                         orderby extension.GrantedAt descending
                         select new GrantedExtension(extension, db.Entries.Where(row => row.Id == extension.EntryId).Select(row => (int?)row.Number).FirstOrDefault(), person.Name, call.TimeZone))
            .AsNoTracking().ToListAsync(Cancellation);
    }
}
