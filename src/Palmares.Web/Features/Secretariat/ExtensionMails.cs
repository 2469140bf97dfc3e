using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Accounts;
using Palmares.Domain.Access;
using Palmares.Domain.Competitions;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Mail;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Secretariat;

/// <summary>Tells an institution that it has more time, or has it no longer: its coordinators, and whoever owns an entry that is concerned.</summary>
public sealed class ExtensionMails(PalmaresDb db, MailWriter mail, CatalogueSource catalogues, TimeProvider clock)
{
    public Task GrantedAsync(Extension extension, Call call, int? entry, CancellationToken cancellation) =>
        ToAllAsync(extension, "extension-granted", (t, person) => new(t["More time for your institution"],
        [
            entry is { } number
                ? t["{0} has been given more time for its entry No. {1} in the competition {2}.", Institution(extension, t), Localizer.Year(number), catalogues.Current.CompetitionName(extension.CompetitionId, t)]
                : t["{0} has been given more time in the competition {1}.", Institution(extension, t), catalogues.Current.CompetitionName(extension.CompetitionId, t)],
            .. Closing(t, person, call, extension.Until),
            t["The reason that was recorded:"] + "\n" + Quoted.Block(extension.Reason),
            t["Nobody else’s deadline has changed. Your entries:"] + "\n" + mail.Link(Links.Entries),
        ]), cancellation);

    /// <param name="until">What holds now: the closing of the call, or another extension.</param>
    public Task RevokedAsync(Extension extension, Call call, DateTimeOffset until, CancellationToken cancellation) =>
        ToAllAsync(extension, "extension-revoked", (t, person) => new(t["An extension for your institution has been revoked"],
        [
            t["The additional time of {0} in the competition {1} until {2} no longer holds.", Institution(extension, t), catalogues.Current.CompetitionName(extension.CompetitionId, t), t.Moment(Official(call, extension.Until))],
            .. Closing(t, person, call, until),
            t["If you have questions, please ask the secretariat."],
        ]), cancellation);

    private static IEnumerable<string> Closing(Localizer t, Person person, Call call, DateTimeOffset until)
    {
        var official = Official(call, until);
        var own = LocalTime.Of(until, person.TimeZone);
        yield return t["Your entries can be submitted until {0}, official time.", t.Moment(official)]
            + (person.TimeZone is null || own.Offset == official.Offset ? "" : "\n" + t["In your time: {0}", t.Moment(own)]);
    }

    private async Task ToAllAsync(Extension extension, string template, Func<Localizer, Person, MailText> words, CancellationToken cancellation)
    {
        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var coordinators = db.Memberships.Where(row => row.InstitutionId == extension.InstitutionId && row.Role == InstitutionRole.Coordinator
            && row.From <= day && (row.To == null || row.To >= day)).Select(row => row.PersonId);
        var owners = db.Entries.Where(row => row.CompetitionId == extension.CompetitionId && row.InstitutionId == extension.InstitutionId && row.WithdrawnAt == null
            && (extension.EntryId == null || row.Id == extension.EntryId)).Select(row => row.OwnerId);
        var people = await db.People.AsNoTracking().Where(row => (coordinators.Contains(row.Id) || owners.Contains(row.Id)) && row.DisabledAt == null && row.Email != null)
            .OrderBy(row => row.Id).ToListAsync(cancellation);
        foreach (var person in people)
            mail.Queue(new(person.Email!, person.Name, Languages.Find(person.Language) ?? Language.En, person.Id), template, t => words(t, person), entryId: extension.EntryId);
    }

    private static DateTimeOffset Official(Call call, DateTimeOffset instant) => LocalTime.Of(instant, call.TimeZone);

    private string Institution(Extension extension, Localizer t) => catalogues.Current.InstitutionName(extension.InstitutionId, t).Text;
}
