using System.Text.Json;

namespace Palmares.Data.Exchange;

/// <typeparam name="TRecord">A record as read and found right.</typeparam>
/// <typeparam name="TEntity">What the database keeps of it.</typeparam>
internal abstract class ExchangeKindOf<TRecord, TEntity> : ExchangeKind where TRecord : class where TEntity : class
{
    protected virtual string IdProperty => "id";

    /// <summary>Records written at once. Kinds whose records refer to each other are written in one go.</summary>
    protected virtual int BatchSize => 500;

    /// <summary>Reads a record without touching the database; null where something was wrong with it.</summary>
    /// <param name="number">Counts from 1.</param>
    protected abstract TRecord? Read(RecordFields fields, Known known, int number);

    protected abstract string IdOf(TRecord record);

    /// <summary>What only shows when all records are seen together.</summary>
    protected virtual IEnumerable<ImportError> CheckTogether(IReadOnlyList<(int Number, TRecord Record)> records, Known known) => [];

    /// <summary>What is worth saying and stops nothing.</summary>
    protected virtual IEnumerable<ImportError> Warn(IReadOnlyList<(int Number, TRecord Record)> records, Known known) => [];

    /// <summary>Before the first record is written: completes the records with what only the database can give.</summary>
    protected virtual Task<IReadOnlyList<TRecord>> PrepareAsync(PalmaresDb db, IReadOnlyList<TRecord> records, Known known, CancellationToken cancellationToken) =>
        Task.FromResult(records);

    /// <summary>The tracked entities of these ids, with all that belongs to them.</summary>
    protected abstract Task<Dictionary<string, TEntity>> LoadAsync(PalmaresDb db, IReadOnlyList<string> ids, CancellationToken cancellationToken);

    protected abstract void Add(PalmaresDb db, TRecord record, ImportOptions options);

    /// <returns>False if the entity already was as the record says.</returns>
    protected abstract bool Change(PalmaresDb db, TEntity entity, TRecord record);

    internal override async Task<ImportReport> ImportAsync(PalmaresDb db, RecordFile file, ImportOptions options, CancellationToken cancellationToken)
    {
        var known = await Known.LoadAsync(db, cancellationToken);
        var (records, errors) = Check(file, known);
        if (errors.Count > 0) return ImportReport.Refused(Name, errors);

        List<string> added = [], changed = [];
        var done = 0;
        var ready = await PrepareAsync(db, [.. records.Select(pair => pair.Record)], known, cancellationToken);
        foreach (var batch in ready.Chunk(BatchSize))
        {
            var existing = await LoadAsync(db, [.. batch.Select(IdOf)], cancellationToken);
            foreach (var record in batch)
            {
                if (!existing.TryGetValue(IdOf(record), out var entity))
                {
                    Add(db, record, options);
                    added.Add(IdOf(record));
                }
                else if (!options.OnlyAbsent && Change(db, entity, record))
                {
                    changed.Add(IdOf(record));
                }
            }
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            options.Progress?.Report((done += batch.Length, records.Count));
        }
        return new(Name, added, changed, records.Count - added.Count - changed.Count, [], [.. Warn(records, known)]);
    }

    /// <summary>Everything that is wrong, not the first of it.</summary>
    internal (IReadOnlyList<(int Number, TRecord Record)> Records, IReadOnlyList<ImportError> Errors) Check(RecordFile file, Known known)
    {
        var errors = new List<ImportError>(file.Errors);
        var records = new List<(int Number, TRecord Record)>(file.Records.Count);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (at, element) in file.Records.Index())
        {
            var number = at + 1;
            if (element.ValueKind != JsonValueKind.Object)
            {
                errors.Add(new(number, null, "record", "is not an object"));
                continue;
            }
            var id = IdIn(element);
            var fields = new RecordFields(element, file.Lenient, (field, message) => errors.Add(new(number, id, field, message)));
            if (id is not null && !seen.TryAdd(id, number)) fields.Error(IdProperty, $"stands in record {seen[id]} already");
            if (Read(fields, known, number) is { } record) records.Add((number, record));
        }
        errors.AddRange(CheckTogether(records, known));
        return (records, [.. errors.OrderBy(error => error.Record)]);
    }

    private string? IdIn(JsonElement element)
    {
        if (!element.TryGetProperty(IdProperty, out var id) || id.ValueKind != JsonValueKind.String) return null;
        try
        {
            return id.GetString() is { Length: <= 100 } text && Shape.IsPlain(text) ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
