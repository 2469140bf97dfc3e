using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Access;
using Palmares.Domain.Endorsements;

namespace Palmares.Web.Features.Shared.Endorsing;

/// <summary>
/// Who is known to sign for an institution: its coordinators and signatories on the day, by any verified address, and whoever
/// a coordinator named or somebody who may has confirmed.
/// </summary>
public sealed class KnownSignatories(PalmaresDb db, TimeProvider clock)
{
    /// <summary>The requests whose signatory is not known; what came on paper was looked at by two officers.</summary>
    public async Task<IReadOnlySet<Guid>> UnknownAmongAsync(IReadOnlyCollection<EndorsementRequest> requests, CancellationToken cancellation)
    {
        var known = await KnownToAsync([.. requests.Select(request => request.InstitutionId).Distinct()], cancellation);
        return requests.Where(request => request.Channel != EndorsementChannel.Paper && !known.Contains((request.InstitutionId, Signatories.Fold(request.Address))))
            .Select(request => request.Id).ToHashSet();
    }

    /// <summary>Not known, and asked for the first time: later requests say nothing new.</summary>
    public async Task<bool> IsFirstSeenAsync(EndorsementRequest request, CancellationToken cancellation)
    {
        if ((await UnknownAmongAsync([request], cancellation)).Count == 0) return false;
        var earlier = await db.EndorsementRequests.Where(row => row.InstitutionId == request.InstitutionId).Select(row => row.Address).Distinct().ToListAsync(cancellation);
        return !earlier.Exists(address => Signatories.Fold(address) == Signatories.Fold(request.Address));
    }

    /// <summary>Adds to the context: whom a coordinator of the institution names is known from then on.</summary>
    public async Task AddAsNamedAsync(NamedSignatory signatory, Guid personId, CancellationToken cancellation)
    {
        if (signatory.Address.Length == 0 || !await Today(db.Memberships).AnyAsync(row => row.PersonId == personId && row.InstitutionId == signatory.InstitutionId && row.Role == InstitutionRole.Coordinator, cancellation)) return;
        await AddAsync(signatory.InstitutionId, signatory.Address, personId, cancellation);
    }

    /// <returns>False: known already.</returns>
    public async Task<bool> AddAsync(string institutionId, string address, Guid personId, CancellationToken cancellation)
    {
        var folded = Signatories.Fold(address);
        var now = clock.GetUtcNow().UtcDateTime;
        return await db.Database.ExecuteSqlAsync(
            $"INSERT INTO known_signatories (institution_id, address, confirmed_by, confirmed_at) VALUES ({institutionId}, {folded}, {personId}, {now}) ON CONFLICT DO NOTHING", cancellation) == 1;
    }

    private async Task<HashSet<(string InstitutionId, string Address)>> KnownToAsync(string[] institutions, CancellationToken cancellation)
    {
        if (institutions.Length == 0) return [];
        var confirmed = await db.KnownSignatories.Where(row => institutions.Contains(row.InstitutionId)).Select(row => new { row.InstitutionId, row.Address }).ToListAsync(cancellation);
        var members = await (from membership in Today(db.Memberships)
                             join address in db.PersonAddresses on membership.PersonId equals address.PersonId
                             where institutions.Contains(membership.InstitutionId) && membership.Role != InstitutionRole.Author && address.VerifiedAt != null
                             select new { membership.InstitutionId, address.Address }).ToListAsync(cancellation);
        return confirmed.Concat(members).Select(row => (row.InstitutionId, Signatories.Fold(row.Address))).ToHashSet();
    }

    private IQueryable<Membership> Today(IQueryable<Membership> memberships)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return memberships.Where(row => row.From <= today && (row.To == null || row.To >= today));
    }
}
