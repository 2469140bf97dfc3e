using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Forms;
using Palmares.Web.Hosting.Access;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Account;

/// <summary>Name, language and time zone.</summary>
public sealed class ProfileModel(PalmaresDb db, CurrentActor current, Sessions sessions, CookieNames cookies, Localizer localizer) : FormPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public string? TimeZone { get; set; }

    public IReadOnlyList<(string, string)> Zones =>
    [
        ("", localizer["Not chosen (UTC)"]),
        .. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(id => (id, id.Replace('_', ' '))),
    ];

    public void OnGet() => (Name, Language, TimeZone) = (current.Person!.Name, current.Person.Language, current.Person.TimeZone);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var name = PersonName.Read(Name);
        if (PersonName.Problem(name) is { } problem) Refuse("name", localizer[problem]);
        if (Errors.Count > 0) return Again();
        var zone = string.IsNullOrEmpty(TimeZone) ? null : TimeZone;
        if (Languages.Find(Language) is not { } language || Zones.All(known => known.Item1 != (zone ?? ""))) return BadRequest();

        var person = await db.People.SingleAsync(row => row.Id == current.PersonId, cancellation);
        (person.Name, person.Language, person.TimeZone) = (name, language.Code(), zone);
        await db.SaveChangesAsync(cancellation);
        await sessions.RefreshAsync(person, current.SessionId!.Value);
        cookies.Remember(Response, RequestLanguage.Cookie, language.Code());
        return LocalRedirect(Links.Account);
    }
}
