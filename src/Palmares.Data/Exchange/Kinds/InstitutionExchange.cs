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
            var record = new JsonObject
            {
                ["id"] = institution.Id,
                ["names"] = Json.Texts(institution.Names),
                ["acronym"] = institution.Acronym,
                ["country"] = institution.CountryCode,
                ["region"] = institution.RegionId,
                ["basis"] = Codes.Of(institution.Basis),
            };
            if (institution.MemberFrom is { } from) record["member_from"] = Json.Day(from);
            if (institution.MemberTo is { } to) record["member_to"] = Json.Day(to);
            yield return record;
        }
    }

    protected override Institution? Read(RecordFields fields, Known known, int number)
    {
        var id = fields.Id("id");
        var names = fields.Texts("names");
        var acronym = fields.Text("acronym", Need.ValueOrNull, most: 100);
        var (country, region) = fields.Place(known);
        var basis = fields.Code<InstitutionBasis>("basis");
        var memberFrom = fields.Day("member_from", Need.Optional);
        var memberTo = fields.Day("member_to", Need.Optional);
        if (memberTo < memberFrom) fields.Error("member_to", "is before member_from");
        fields.Finish();
        return fields.Failed ? null : new()
        {
            Id = id!, Names = names!, Acronym = acronym, CountryCode = country!, RegionId = region!, Basis = basis!.Value,
            MemberFrom = memberFrom, MemberTo = memberTo,
        };
    }

    protected override string IdOf(Institution record) => record.Id;

    protected override Task<Dictionary<string, Institution>> LoadAsync(PalmaresDb db, IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        db.Institutions.Where(institution => ids.Contains(institution.Id)).ToDictionaryAsync(institution => institution.Id, cancellationToken);

    protected override void Add(PalmaresDb db, Institution record, ImportOptions options) => db.Add(record);

    protected override bool Change(PalmaresDb db, Institution entity, Institution record) => db.Become(entity, record);
}
