using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Palmares.Domain.Institutions;

namespace Palmares.Data.Exchange.Kinds;

/// <summary>data/countries.json: names and places. Which region a country is in stands in regions.json.</summary>
internal sealed class CountryExchange : ExchangeKindOf<Country, Country>
{
    public override string Name => "countries";

    protected override string IdProperty => "code";

    internal override async IAsyncEnumerable<JsonObject> ExportAsync(PalmaresDb db, DateOnly today, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var countries = await db.Countries.AsNoTracking().ToListAsync(cancellationToken);
        foreach (var country in countries.OrderBy(country => country.Code, StringComparer.Ordinal))
        {
            yield return new()
            {
                ["code"] = country.Code,
                ["names"] = Json.Texts(country.Names),
                ["lon"] = country.Longitude,
                ["lat"] = country.Latitude,
            };
        }
    }

    protected override Country? Read(RecordFields fields, Known known, int number)
    {
        var code = fields.Text("code", Need.Value, Shape.IsCountryCode, "an ISO 3166-1 alpha-2 code");
        var names = fields.Texts("names", all: true);
        var longitude = fields.Degrees("lon", Need.ValueOrNull, 180);
        var latitude = fields.Degrees("lat", Need.ValueOrNull, 90);
        if (!fields.Failed && longitude is null != latitude is null) fields.Error("lat", "is known exactly where lon is");
        fields.Finish();
        return fields.Failed ? null : new() { Code = code!, Names = names!, Longitude = longitude, Latitude = latitude };
    }

    protected override string IdOf(Country record) => record.Code;

    protected override Task<Dictionary<string, Country>> LoadAsync(PalmaresDb db, IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        db.Countries.Where(country => ids.Contains(country.Code)).ToDictionaryAsync(country => country.Code, cancellationToken);

    protected override void Add(PalmaresDb db, Country record, ImportOptions options) => db.Add(record);

    protected override bool Change(PalmaresDb db, Country entity, Country record)
    {
        (entity.Names, entity.Longitude, entity.Latitude) = (record.Names, record.Longitude, record.Latitude);
        return db.Touched(entity);
    }
}
