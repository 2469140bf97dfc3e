using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Palmares.Domain.Institutions;

namespace Palmares.Data.Exchange.Kinds;

/// <summary>data/regions.json: the regions in their order, and the countries of each. New regions follow those that exist.</summary>
internal sealed class RegionExchange : ExchangeKindOf<RegionExchange.Record, Region>
{
    public override string Name => "regions";

    protected override int BatchSize => int.MaxValue;

    internal override async IAsyncEnumerable<JsonObject> ExportAsync(PalmaresDb db, DateOnly today, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var regions = await db.Regions.AsNoTracking().OrderBy(region => region.Order).ToListAsync(cancellationToken);
        var countries = (await db.Countries.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(country => country.RegionId);
        foreach (var region in regions)
        {
            yield return new()
            {
                ["id"] = region.Id,
                ["names"] = Json.Texts(region.Names),
                ["official"] = Json.Official(region.Names, region.OfficialIn),
                ["countries"] = new JsonArray([.. countries[region.Id].OrderBy(country => country.Code, StringComparer.Ordinal).Select(country => new JsonObject
                {
                    ["code"] = country.Code,
                    ["source"] = country.RegionSource,
                    ["has_institution"] = country.HasInstitution,
                })]),
            };
        }
    }

    protected override Record? Read(RecordFields fields, Known known, int number)
    {
        var id = fields.Id("id");
        var names = fields.Texts("names", all: true);
        var official = fields.Official("official", names);
        var countries = fields.Objects("countries", Need.Value).Select(country => ReadMember(country, known)).ToList();
        fields.Finish();
        if (fields.Failed) return null;
        var order = known.RegionOrders.TryGetValue(id!, out var present) ? present : known.RegionOrders.Values.DefaultIfEmpty(0).Max() + number;
        return new(new() { Id = id!, Order = order, Names = names!, OfficialIn = official! }, countries);
    }

    protected override IEnumerable<ImportError> CheckTogether(IReadOnlyList<(int Number, Record Record)> records, Known known)
    {
        var claimed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (number, record) in records)
            foreach (var (at, member) in record.Countries.Index())
                if (!claimed.TryAdd(member.Code, record.Region.Id))
                    yield return new(number, record.Region.Id, $"countries.{at + 1}.code", $"\"{member.Code}\" is in {claimed[member.Code]} already");
    }

    protected override string IdOf(Record record) => record.Region.Id;

    protected override Task<Dictionary<string, Region>> LoadAsync(PalmaresDb db, IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        db.Regions.Where(region => ids.Contains(region.Id)).ToDictionaryAsync(region => region.Id, cancellationToken);

    protected override async Task<IReadOnlyList<Record>> PrepareAsync(
        PalmaresDb db, IReadOnlyList<Record> records, Known known, CancellationToken cancellationToken)
    {
        await db.Countries.LoadAsync(cancellationToken);
        return records;
    }

    protected override void Add(PalmaresDb db, Record record, ImportOptions options)
    {
        db.Add(record.Region);
        Assign(db, record, country => !options.OnlyAbsent || country.RegionId is null);
    }

    protected override bool Change(PalmaresDb db, Region entity, Record record)
    {
        db.Entry(entity).CurrentValues.SetValues(record.Region);
        var changed = Assign(db, record, _ => true);
        var listed = record.Countries.Select(member => member.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var country in db.Countries.Local.Where(country => country.RegionId == entity.Id && !listed.Contains(country.Code)).ToList())
        {
            (country.RegionId, country.RegionSource, country.HasInstitution) = (null, null, false);
            changed = true;
        }
        return db.Touched(entity) || changed;
    }

    private static Member ReadMember(RecordFields fields, Known known)
    {
        var code = fields.Reference("code", Need.Value, known.IsCountry, "countries");
        var source = fields.Text("source", Need.Value, text => text is "issa" or "un-m49-or-assumed", "issa or un-m49-or-assumed");
        var hasInstitution = fields.Flag("has_institution");
        fields.Finish();
        return new(code ?? "", source ?? "", hasInstitution ?? false);
    }

    private static bool Assign(PalmaresDb db, Record record, Func<Country, bool> may)
    {
        var changed = false;
        foreach (var member in record.Countries)
        {
            var country = db.Countries.Local.FindEntry(member.Code)!.Entity;
            if (!may(country)) continue;
            (country.RegionId, country.RegionSource, country.HasInstitution) = (record.Region.Id, member.Source, member.HasInstitution);
            changed |= db.Touched(country);
        }
        return changed;
    }

    internal sealed record Record(Region Region, IReadOnlyList<Member> Countries);

    internal sealed record Member(string Code, string Source, bool HasInstitution);
}
