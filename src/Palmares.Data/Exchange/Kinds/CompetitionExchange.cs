using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Palmares.Domain.Competitions;

namespace Palmares.Data.Exchange.Kinds;

/// <summary>
/// data/competitions.json. <c>status</c> is computed from the dates: written on export, on import only checked to be a
/// status. Of a forum without dates the competition's year is known, so its <c>date_precision</c> is "year".
/// </summary>
internal sealed class CompetitionExchange : ExchangeKindOf<Competition, Competition>
{
    public override string Name => "competitions";

    internal override async IAsyncEnumerable<JsonObject> ExportAsync(PalmaresDb db, DateOnly today, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var competitions = await db.Competitions.AsNoTracking().Include(competition => competition.Laureates).ToListAsync(cancellationToken);
        foreach (var competition in competitions.OrderBy(competition => competition.Id, StringComparer.Ordinal))
        {
            yield return new()
            {
                ["id"] = competition.Id,
                ["region"] = competition.RegionId,
                ["year"] = competition.Year,
                ["status"] = Codes.Of(competition.StateOn(today)),
                ["opens"] = Json.Day(competition.OpensOn),
                ["closes"] = Json.Day(competition.ClosesOn),
                ["forum"] = ForumFields.Write(competition.Forum),
                ["submissions"] = competition.Submissions,
                ["institutions"] = competition.Institutions,
                ["countries"] = competition.Countries,
                ["winners"] = LaureateFields.WriteAwards(competition),
                ["special_distinction_innovation"] = LaureateFields.WriteInnovation(competition),
                ["certificates"] = WriteCertificates(competition),
                ["note"] = competition.Note,
                ["sources"] = Json.List(competition.Sources),
            };
        }
    }

    protected override Competition? Read(RecordFields fields, Known known, int number)
    {
        var id = fields.Id("id");
        var region = fields.Reference("region", Need.Value, known.IsRegion, "regions");
        var year = fields.Year("year", Need.Value);
        fields.Code<CompetitionState>("status");
        var opens = fields.Day("opens", Need.ValueOrNull);
        var closes = fields.Day("closes", Need.ValueOrNull);
        if (closes < opens) fields.Error("closes", "is before opens");
        var forum = fields.Object("forum", Need.Value) is { } inner ? ForumFields.Read(inner, known) : null;
        var (submissions, institutions, countries) = (fields.Count("submissions"), fields.Count("institutions"), fields.Count("countries"));
        var laureates = LaureateFields.Read(fields, known, id ?? "");
        var (specialMentions, totalMerit) = ReadCertificates(fields);
        var note = fields.Text("note", Need.ValueOrNull);
        var sources = fields.List("sources", Need.Value, Shape.IsWebAddress, "an http or https address");
        fields.Finish();
        return fields.Failed ? null : new()
        {
            Id = id!, RegionId = region!, Year = year!.Value, OpensOn = opens, ClosesOn = closes, Forum = forum!,
            Submissions = submissions, Institutions = institutions, Countries = countries,
            SpecialMentions = specialMentions, TotalMerit = totalMerit, Note = note, Sources = sources, Laureates = laureates,
        };
    }

    /// <summary>Competitions come before the practices that name them, so that a practice may still be missing.</summary>
    protected override IEnumerable<ImportError> Warn(IReadOnlyList<(int Number, Competition Record)> records, Known known) =>
        from pair in records
        from laureate in pair.Record.Laureates
        where laureate.PracticeId is not null && !known.PracticeNumbers.ContainsKey(laureate.PracticeId)
        select new ImportError(pair.Number, pair.Record.Id, LaureateFields.NameOf(laureate), $"practice \"{laureate.PracticeId}\" is not in practices yet");

    protected override string IdOf(Competition record) => record.Id;

    protected override Task<Dictionary<string, Competition>> LoadAsync(PalmaresDb db, IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        db.Competitions.Include(competition => competition.Laureates).Where(competition => ids.Contains(competition.Id))
            .ToDictionaryAsync(competition => competition.Id, cancellationToken);

    protected override void Add(PalmaresDb db, Competition record, ImportOptions options) => db.Add(record);

    protected override bool Change(PalmaresDb db, Competition entity, Competition record)
    {
        var changed = db.Become(entity, record);
        return db.BecomeAll(entity.Laureates, record.Laureates, laureate => (laureate.Innovation, laureate.Position)) || changed;
    }

    private static (int? SpecialMentions, int? TotalMerit) ReadCertificates(RecordFields fields)
    {
        if (fields.Object("certificates", Need.ValueOrNull) is not { } certificates) return (null, null);
        var specialMentions = certificates.Count("special_mention", Need.Optional);
        var totalMerit = certificates.Count("total_merit", Need.Optional);
        if (totalMerit < specialMentions) certificates.Error("total_merit", "is less than special_mention, which it contains");
        certificates.Finish();
        return (specialMentions, totalMerit);
    }

    private static JsonObject? WriteCertificates(Competition competition)
    {
        var certificates = new JsonObject();
        if (competition.SpecialMentions is { } specialMentions) certificates["special_mention"] = specialMentions;
        if (competition.TotalMerit is { } totalMerit) certificates["total_merit"] = totalMerit;
        return certificates.Count == 0 ? null : certificates;
    }
}
