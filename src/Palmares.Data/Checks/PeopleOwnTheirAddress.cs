using Microsoft.EntityFrameworkCore;

namespace Palmares.Data.Checks;

/// <summary>The address that gets a person's mails is one that this person has verified.</summary>
internal sealed class PeopleOwnTheirAddress : Invariant
{
    public override async Task<IReadOnlyList<Breach>> FindAsync(PalmaresDb db, CancellationToken cancellationToken)
    {
        var people = await db.People.Where(person => person.Email != null && !person.Addresses.Any(address => address.VerifiedAt != null && address.Address == person.Email))
            .OrderBy(person => person.Id).Select(person => person.Id).ToListAsync(cancellationToken);
        return [.. people.Select(id => Breach($"person {id}", "gets mails at an address that is not verified as theirs"))];
    }
}
