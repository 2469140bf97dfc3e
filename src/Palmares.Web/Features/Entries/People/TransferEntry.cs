using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Audit;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Mail;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Entries.People;

/// <summary>Names another owner of an entry: one of the institution's own authors, who is told.</summary>
public sealed class TransferEntry(PalmaresDb db, EntryColleagues colleagues, MailWriter mail)
{
    /// <returns>False where the person is no author of the institution.</returns>
    public async Task<bool> RunAsync(Entry entry, Guid to, Guid by, CancellationToken cancellation)
    {
        if (!(await colleagues.OfInstitutionAsync(entry.InstitutionId, cancellation)).Any(colleague => colleague.PersonId == to && colleague.MayEdit)) return false;
        if (entry.OwnerId == to) return true;
        var person = await db.People.AsNoTracking().SingleAsync(row => row.Id == to, cancellation);
        await using var transaction = await db.BeginWriteAsync(cancellation);
        var from = entry.OwnerId;
        entry.OwnerId = to;
        if (person.Email is { } address && to != by)
        {
            var title = entry.Draft[EntryField.Title];
            mail.Queue(new(address, person.Name, Languages.Find(person.Language) ?? Language.En, person.Id), "entry-transferred", (Localizer t) => new(
                t["An entry is yours now"],
                [t["You are now the owner of the entry No. {0}, {1}.", entry.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), t.Quote(title.Length > 0 ? Quoted.Line(title) : "–")], mail.Link(Links.Entry(entry.Number))]), entryId: entry.Id);
        }
        await AuditTrail.AppendAsync(db, by, "entry-transferred", $"entry/{entry.Number}", new { from, to }, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync();
        return true;
    }
}
