using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Palmares.Domain.Events;

namespace Palmares.Data.Exchange.Kinds;

/// <summary>data/events.json; <c>languages</c> null says that they are not known.</summary>
internal sealed class EventExchange : ExchangeKindOf<AssociationEvent, AssociationEvent>
{
    private const string Online = "online";
    private const string InPerson = "in-person";

    public override string Name => "events";

    internal override async IAsyncEnumerable<JsonObject> ExportAsync(PalmaresDb db, DateOnly today, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var events = await db.Events.AsNoTracking().ToListAsync(cancellationToken);
        foreach (var e in events.OrderBy(e => e.Id, StringComparer.Ordinal))
        {
            yield return new()
            {
                ["id"] = e.Id,
                ["title"] = Json.Texts(e.Titles),
                ["type"] = e.Type,
                ["start"] = Json.Day(e.Period.Start),
                ["end"] = Json.Day(e.Period.End),
                ["date_precision"] = Codes.Of(e.Period.Precision),
                ["city"] = e.City,
                ["country"] = e.CountryCode,
                ["mode"] = e.Online ? Online : InPerson,
                ["region"] = e.RegionId,
                ["languages"] = e.Languages.Count == 0 ? null : Json.List(e.Languages),
                ["source_url"] = e.SourceUrl,
                ["note"] = e.Note,
            };
        }
    }

    protected override AssociationEvent? Read(RecordFields fields, Known known, int number)
    {
        var id = fields.Id("id");
        var titles = fields.Texts("title");
        var type = fields.Text("type", Need.Value, Shape.IsSlug, "a code: lower case letters, digits and hyphens");
        var period = fields.Period();
        var city = fields.Text("city", Need.ValueOrNull, most: 200);
        var country = fields.Reference("country", Need.ValueOrNull, known.IsCountry, "countries");
        var mode = fields.Text("mode", Need.Value, text => text is Online or InPerson, $"{InPerson} or {Online}");
        var region = fields.Reference("region", Need.ValueOrNull, known.IsRegion, "regions");
        var languages = fields.List("languages", Need.ValueOrNull, Shape.IsLanguageTag, "a language tag");
        var source = fields.Address("source_url", Need.ValueOrNull);
        var note = fields.Text("note", Need.ValueOrNull);
        fields.Finish();
        return fields.Failed ? null : new()
        {
            Id = id!, Titles = titles!, Type = type!, Period = period, City = city, CountryCode = country,
            Online = mode == Online, RegionId = region, Languages = languages, SourceUrl = source, Note = note,
        };
    }

    protected override string IdOf(AssociationEvent record) => record.Id;

    protected override Task<Dictionary<string, AssociationEvent>> LoadAsync(PalmaresDb db, IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        db.Events.Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancellationToken);

    protected override void Add(PalmaresDb db, AssociationEvent record, ImportOptions options) => db.Add(record);

    protected override bool Change(PalmaresDb db, AssociationEvent entity, AssociationEvent record) => db.Become(entity, record);
}
