using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Palmares.Data.Feed;
using Palmares.Domain.Library;

namespace Palmares.Data.Exchange.Kinds;

/// <summary>
/// data/practices.json, and beside its properties the record's own history: <c>number</c>, <c>version</c>,
/// <c>published_at</c>, <c>updated_at</c>, <c>withdrawn_at</c>, so that an installation rebuilt from an export answers
/// under the same addresses with the same dates.
/// </summary>
internal sealed class PracticeExchange : ExchangeKindOf<PracticeDraft, Practice>
{
    public override string Name => "practices";

    internal override async IAsyncEnumerable<JsonObject> ExportAsync(PalmaresDb db, DateOnly today, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var practices = db.Practices.AsNoTracking().Include(practice => practice.Texts).OrderBy(practice => practice.Number).AsAsyncEnumerable();
        await foreach (var practice in practices.WithCancellation(cancellationToken)) yield return Write(practice);
    }

    protected override PracticeDraft? Read(RecordFields fields, Known known, int number) => PracticeReader.Read(fields, known);

    protected override IEnumerable<ImportError> CheckTogether(IReadOnlyList<(int Number, PracticeDraft Record)> records, Known known) =>
        from pair in records
        where pair.Record.Number is not null
        group pair by pair.Record.Number into twins
        from twin in twins.Skip(1)
        select new ImportError(twin.Number, twin.Record.Id, "number", $"{twins.Key} stands in record {twins.First().Number} already");

    /// <summary>Gives new practices their numbers, in the order of the file, above all numbers that the file brings.</summary>
    protected override async Task<IReadOnlyList<PracticeDraft>> PrepareAsync(
        PalmaresDb db, IReadOnlyList<PracticeDraft> records, Known known, CancellationToken cancellationToken)
    {
        await Counters.LiftAsync(db, Counter.Practices, records.Max(record => record.Number) ?? 0, cancellationToken);
        var without = records.Count(IsToBeNumbered);
        var next = (int)await Counters.AddAsync(db, Counter.Practices, without, cancellationToken) - without + 1;
        var now = db.GetService<TimeProvider>().GetUtcNow();
        return [.. records.Select(record => record with
        {
            Number = IsToBeNumbered(record) ? next++ : record.Number,
            PublishedAt = record.PublishedAt ?? now,
        })];

        bool IsToBeNumbered(PracticeDraft record) => record.Number is null && !known.PracticeNumbers.ContainsKey(record.Id);
    }

    protected override string IdOf(PracticeDraft record) => record.Id;

    protected override Task<Dictionary<string, Practice>> LoadAsync(PalmaresDb db, IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        db.Practices.Include(practice => practice.Texts).Where(practice => ids.Contains(practice.Id))
            .ToDictionaryAsync(practice => practice.Id, cancellationToken);

    protected override void Add(PalmaresDb db, PracticeDraft record, ImportOptions options) => db.Add(record.New());

    protected override bool Change(PalmaresDb db, Practice entity, PracticeDraft record)
    {
        var wanted = record.For(entity);
        var changed = db.Become(entity, wanted);
        return db.BecomeAll(entity.Texts, wanted.Texts, text => text.Language) || changed;
    }

    private static JsonObject Write(Practice practice)
    {
        var record = new JsonObject { ["id"] = practice.Id };
        PracticeTextFields.WriteTitles(record, practice);
        record["title_status"] = Codes.Of(practice.TitleStatus);
        record["institution"] = practice.InstitutionId;
        record["country"] = practice.CountryCode;
        record["region"] = practice.RegionId;
        record["implementation_year"] = practice.ImplementationYear;
        record["award_year"] = practice.AwardYear;
        record["competition"] = practice.CompetitionId;
        record["competition_region"] = practice.CompetitionRegionId;
        record["award_tier"] = practice.Tier?.Code() ?? (practice.Innovation ? Tiers.Innovation : null);
        if (practice is { Tier: not null, Innovation: true }) record["special_distinction_innovation"] = true;
        record["topics"] = Json.List(practice.TopicIds);
        record["source_topics"] = Json.List(practice.SourceTopics);
        record["source_url"] = practice.SourceUrl;
        record["summary_basis"] = Codes.Of(practice.SummaryBasis);
        PracticeTextFields.WriteSummaries(record, practice);
        record["number"] = practice.Number;
        record["version"] = practice.Version;
        record["published_at"] = Json.Instant(practice.PublishedAt);
        record["updated_at"] = Json.Instant(practice.UpdatedAt);
        if (practice.WithdrawnAt is { } withdrawn) record["withdrawn_at"] = Json.Instant(withdrawn);
        return record;
    }
}
