using System.Text.Json.Nodes;
using Palmares.Data.Exchange.Kinds;

namespace Palmares.Data.Exchange;

/// <summary>A kind of record that can be imported and exported, in the shape of its file in data/.</summary>
public abstract class ExchangeKind
{
    /// <summary>In the order in which they refer to each other: an empty installation is filled from front to back.</summary>
    public static IReadOnlyList<ExchangeKind> All { get; } =
    [
        new CountryExchange(), new RegionExchange(), new TopicExchange(), new InstitutionExchange(),
        new CompetitionExchange(), new PracticeExchange(), new EventExchange(),
    ];

    /// <summary>As on the command line and in file names: "topics".</summary>
    public abstract string Name { get; }

    public static ExchangeKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);

    /// <summary>Checks and writes all records inside the open transaction, or with any error none.</summary>
    internal abstract Task<ImportReport> ImportAsync(PalmaresDb db, RecordFile file, ImportOptions options, CancellationToken cancellationToken);

    /// <summary>All records of the kind, in an order that is the same whenever the records are.</summary>
    internal abstract IAsyncEnumerable<JsonObject> ExportAsync(PalmaresDb db, DateOnly today, CancellationToken cancellationToken);
}
