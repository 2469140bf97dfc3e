using Microsoft.EntityFrameworkCore;
using Palmares.Domain.Entries;

namespace Palmares.Data.Checks;

/// <summary>What stands in a draft could have been typed into its field: well formed, plain line ends, no controls, not too long.</summary>
internal sealed class DraftsAreTexts : Invariant
{
    public override async Task<IReadOnlyList<Breach>> FindAsync(PalmaresDb db, CancellationToken cancellationToken)
    {
        var breaches = new List<Breach>();
        var fields = from field in db.DraftFields
                     join entry in db.Entries on field.EntryId equals entry.Id
                     orderby entry.Number, field.Field
                     select new { entry.Number, field.Field, field.Text };
        await foreach (var row in fields.AsAsyncEnumerable().WithCancellation(cancellationToken))
            if (DraftText.Read(row.Field, row.Text) is var (text, violation) && (violation is not null || text != row.Text))
                breaches.Add(Breach($"entry {row.Number} field {EntryFieldCodes.Of(row.Field)}", $"holds what nobody can type there ({violation?.Code ?? "not as it is saved"})"));
        return breaches;
    }
}
