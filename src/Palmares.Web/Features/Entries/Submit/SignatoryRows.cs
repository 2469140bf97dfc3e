using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Access;
using Palmares.Domain.Entries;
using Palmares.Web.Features.Shared.Endorsing;

namespace Palmares.Web.Features.Entries.Submit;

/// <summary>Who is named to sign for each institution concerned: as kept, else one of the lead institution's own signatories.</summary>
public sealed class SignatoryRows(PalmaresDb db)
{
    /// <remarks>
    /// Only the lead's signatories are offered: authors write for it. Those of a partner are people of another institution, whose
    /// addresses nobody gets by naming it.
    /// </remarks>
    public async Task<IReadOnlyList<NamedSignatory>> OfAsync(Entry entry, EntryContent content, DateOnly day, CancellationToken cancellation)
    {
        var kept = await db.EntrySignatories.AsNoTracking().Where(row => row.EntryId == entry.Id).ToListAsync(cancellation);
        var known = content.Concerned(entry.InstitutionId).ToArray();
        var real = await db.Institutions.Where(row => known.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellation);
        var rows = new List<NamedSignatory>();
        foreach (var institution in known.Where(real.Contains))
        {
            var row = kept.Find(signatory => signatory.InstitutionId == institution);
            rows.Add(row is not null ? new(institution, row.Name, row.Function, row.Address, row.Language)
                : institution == entry.InstitutionId ? await OwnAsync(institution, day, cancellation)
                : new(institution, "", "", "", content.Language is { } language ? Domain.Shared.Languages.Code(language) : "en"));
        }
        return rows;
    }

    private async Task<NamedSignatory> OwnAsync(string institutionId, DateOnly day, CancellationToken cancellation)
    {
        var own = await (from membership in db.Memberships
                         join person in db.People on membership.PersonId equals person.Id
                         where membership.InstitutionId == institutionId && membership.Role == InstitutionRole.Signatory
                             && membership.From <= day && (membership.To == null || membership.To >= day) && person.DisabledAt == null
                         orderby person.Name
                         select new { person.Name, membership.Function, person.Email, person.Language }).FirstOrDefaultAsync(cancellation);
        return own is null ? new(institutionId, "", "", "", "en") : new(institutionId, own.Name, own.Function ?? "", own.Email ?? "", own.Language);
    }
}
