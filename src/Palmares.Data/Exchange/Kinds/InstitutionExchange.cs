using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Palmares.Domain.Institutions;

namespace Palmares.Data.Exchange.Kinds;

/// <summary>data/institutions.json.</summary>
internal sealed class InstitutionExchange : ExchangeKindOf<Institution, Institution>
{
    public override string Name => "institutions";

    internal override async IAsyncEnumerable<JsonObject> ExportAsync(PalmaresDb db, DateOnly today, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var institutions = await db.Institutions.AsNoTracking().ToListAsync(cancellationToken);
        foreach (var institution in institutions.OrderBy(institution => institution.Id, StringComparer.Ordinal))
        {
            yield return new()
            {
                ["id"] = institution.Id,
                ["names"] = Json.Texts(institution.Names),
                ["acronym"] = institution.Acronym,
                ["country"] = institution.CountryCode,
                ["region"] = institution.RegionId,
                ["basis"] = Codes.Of(institution.Basis),
            };
        }
    }

    protected override Institution? Read(RecordFields fields, Known known, int number)
    {
        var id = fields.Id("id");
        var names = fields.Texts("names");
        var acronym = fields.Text("acronym", Need.ValueOrNull, most: 100);
        var (country, region) = fields.Place(known);
        var basis = fields.Code<InstitutionBasis>("basis");
        fields.Finish();
        return fields.Failed ? null : new() { Id = id!, Names = names!, Acronym = acronym, CountryCode = country!, RegionId = region!, Basis = basis!.Value };
    }

    protected override string IdOf(Institution record) => record.Id;

    protected override Task<Dictionary<string, Institution>> LoadAsync(PalmaresDb db, IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        db.Institutions.Where(institution => ids.Contains(institution.Id)).ToDictionaryAsync(institution => institution.Id, cancellationToken);

    protected override void Add(PalmaresDb db, Institution record, ImportOptions options) => db.Add(record);

    protected override bool Change(PalmaresDb db, Institution entity, Institution record) => db.Become(entity, record);
}
