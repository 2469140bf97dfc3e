using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Outbox;
using Palmares.Domain.Access;
using Palmares.Domain.Endorsements;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared.Deadlines;
using Palmares.Web.Features.Shared.Entries;
using Palmares.Web.Features.Shared.Mail;
using Palmares.Web.Features.Shared.Reference;
using Palmares.Web.Features.Shared.Submitting;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Shared.Endorsing;

/// <summary>Mails around endorsements, to signatories in the language of their request and to authors in theirs.</summary>
public sealed class EndorsementMails(PalmaresDb db, MailWriter mail, CatalogueSource catalogues, TimeProvider clock)
{
    /// <summary>Of mails to a signatory, one row per obligation; with an empty <paramref name="what"/> the beginning of all keys of a request.</summary>
    public static string KeyOf(Guid requestId, string what) => $"endorsement/{requestId:N}/{what}";

    /// <param name="before">What the same institution was asked about before; null where it was not.</param>
    public void Request(EndorsementRequest request, Entry entry, EntryContent content, EntryContent? before, string token, EntryTime deadline) =>
        mail.Queue(To(request), "endorsement-request", t => new(
            before is null ? t["Please endorse an entry of {0}", Institution(entry.InstitutionId, t)] : t["An entry you were asked to endorse has changed"],
            [
                before is null
                    ? t["The authors of the entry {0} have named you as the member of management who endorses it for {1}.", Title(content, t), Institution(request.InstitutionId, t)]
                    : t["The entry {0}, which you were asked to endorse for {1}, has been changed and submitted again. An endorsement of the earlier text no longer holds.", Title(content, t), Institution(request.InstitutionId, t)],
                .. before is null ? Array.Empty<string>() : [t["Changed: {0}. The page shows every difference.", t.List(Changed(before, content).Select(field => EntryWords.Of(field, t)))]],
                t["Read the full text here. Reading does not bind you to anything; you can endorse it or decline with a reason:"] + "\n" + Link(),
                t["Please decide before {0}.", t.Moment(deadline.Official(request.ExpiresAt))],
                t["No account is needed. To sign, you will be sent a code to this address, so that nobody else can sign if this mail is forwarded."],
            ]), KeyOf(request.Id, "request"), token, entryId: entry.Id);

    public void Reminder(EndorsementRequest request, EntryContent content, string token, int days, DateTimeOffset officialDeadline) =>
        mail.Queue(To(request), "endorsement-reminder", t => new(
            t.Plural(days, "Reminder: {0} day left to endorse an entry", "Reminder: {0} days left to endorse an entry"),
            [
                t["The entry {0} still waits for the endorsement of {1}, for which you were named.", Title(content, t), Institution(request.InstitutionId, t)],
                t["Read the full text here. Reading does not bind you to anything; you can endorse it or decline with a reason:"] + "\n" + Link(),
                t["Please decide before {0}.", t.Moment(officialDeadline)],
            ]), KeyOf(request.Id, $"reminder-{days}"), token, entryId: request.EntryId);

    public void Code(EndorsementRequest request, string code, Language language) =>
        mail.Queue(To(request) with { Language = language }, "endorsement-code", t => new(
            t["Your code to sign"],
            [
                t["Your code is:"] + "\n" + Message.SecretMark,
                t["Type it on the page that asked for it. It is good for ten minutes. If you did not ask for it, somebody else has the link: do not give them the code."],
            ]), secret: code, entryId: request.EntryId);

    /// <summary>Told to the coordinators of the signatory's institution, to the secretariat where there are none: an author named somebody whom they do not know.</summary>
    public async Task NewSignatoryAsync(EndorsementRequest request, Entry entry, EntryContent content, CancellationToken cancellation)
    {
        var day = DateOnly.FromDateTime(request.AskedAt.UtcDateTime);
        var coordinators = await CoordinatorsAsync(request.InstitutionId, day, cancellation);
        var secretariat = coordinators.Count > 0 ? [] : await PeopleAsync(db.AssociationGrants.Where(row => row.Role == AssociationRole.Secretariat
            && row.From <= day && (row.To == null || row.To >= day)).Select(row => row.PersonId), cancellation);
        var page = coordinators.Count > 0 ? $"{Links.Board(request.InstitutionId)}#signatories" : Links.NewSignatories;
        foreach (var recipient in coordinators.Concat(secretariat))
            mail.Queue(recipient, "new-signatory", t => new(
                t["Does this person sign for {0}?", Institution(request.InstitutionId, t)],
                [
                    t["An author of the entry {0} of {1} has named a signatory whom nobody has confirmed yet: {2} ({3}), {4}.",
                        Title(content, t), Institution(entry.InstitutionId, t), Quoted.Line(request.Name), Quoted.Line(request.Function), Quoted.Line(request.Address)],
                    t["If this is a member of the management of {0}, please confirm it here:", Institution(request.InstitutionId, t)] + "\n" + mail.Link(page),
                    t["If not, do not confirm, and tell the secretariat, which sees every signatory who is not confirmed."],
                ]), entryId: entry.Id);
    }

    /// <summary>Told to the owner: a refusal with its reason, or that now everybody has endorsed.</summary>
    public async Task DeclinedAsync(EndorsementRequest request, Entry entry, EntryContent content, CancellationToken cancellation) =>
        await ToOwnerAsync(entry, "endorsement-declined", request.Id, t => new(
            t["{0} has declined to endorse your entry", Institution(request.InstitutionId, t)],
            [
                t["{0} ({1}) has declined to endorse the entry {2} for {3}. The reason:", Quoted.Line(request.SignedName!), Quoted.Line(request.SignedFunction!), Title(content, t), Institution(request.InstitutionId, t)],
                Quoted.Block(request.DeclineReason!),
                t["What you can do now: change the text and submit it again, ask once more, name another signatory, or submit without this partner. All of it starts here:"] + "\n" + mail.Link(Links.Endorsements(entry.Number)),
            ]), cancellation);

    public async Task CompleteAsync(EndorsementRequest request, Entry entry, EntryContent content, CancellationToken cancellation) =>
        await ToOwnerAsync(entry, "endorsement-complete", request.Id, t => new(
            t["Your entry is fully endorsed"],
            [
                t["The management of every institution concerned has endorsed the entry {0}. It now goes to the secretariat.", Title(content, t)],
                mail.Link(Links.Entry(entry.Number)),
            ]), cancellation);

    private static IEnumerable<EntryField> Changed(EntryContent before, EntryContent content) => content.DifferencesTo(before).Where(EntryFields.IsMaterial);

    private static Recipient To(EndorsementRequest request) => new(request.Address, Quoted.Line(request.Name), Languages.Find(request.Language) ?? Language.En);

    private static string Title(EntryContent content, Localizer t) => t.Quote(Quoted.Line(content[EntryField.Title]));

    private string Institution(string id, Localizer t) => catalogues.Current.Institution(id)?.Names.For(t.Language).Text ?? id;

    private string Link() => mail.Link(Links.Endorse(Message.SecretMark));

    private async Task<List<Recipient>> PeopleAsync(IQueryable<Guid> ids, CancellationToken cancellation) =>
        [.. (await db.People.AsNoTracking().Where(row => ids.Contains(row.Id) && row.DisabledAt == null && row.Email != null).ToListAsync(cancellation))
            .Select(person => new Recipient(person.Email!, person.Name, Languages.Find(person.Language) ?? Language.En, person.Id))];

    /// <summary>To the owner, or to the institution's coordinators where the owner's account is closed; one row per obligation and recipient.</summary>
    private async Task ToOwnerAsync(Entry entry, string template, Guid requestId, Func<Localizer, MailText> words, CancellationToken cancellation)
    {
        var to = await PeopleAsync(db.Entries.Where(row => row.Id == entry.Id).Select(row => row.OwnerId), cancellation);
        if (to.Count == 0) to = await CoordinatorsAsync(entry.InstitutionId, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancellation);
        foreach (var (recipient, at) in to.Select((recipient, at) => (recipient, at)))
            mail.Queue(recipient, template, words, at == 0 ? $"{template}/{requestId:N}" : $"{template}/{requestId:N}/{at}", entryId: entry.Id);
    }

    private Task<List<Recipient>> CoordinatorsAsync(string institutionId, DateOnly day, CancellationToken cancellation) =>
        PeopleAsync(db.Memberships.Where(row => row.InstitutionId == institutionId && row.Role == InstitutionRole.Coordinator
            && row.From <= day && (row.To == null || row.To >= day)).Select(row => row.PersonId), cancellation);
}
