using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Data;
using Palmares.Data.Feed;
using Palmares.Data.Exchange;
using Palmares.Data.Queries;
using Palmares.Data.Sqlite;
using Palmares.Domain.Shared;

namespace Palmares.Bench.Generator;

/// <summary>A data folder for the application with a database of so many practices; written once, the same in every run.</summary>
internal sealed class GeneratedLibrary : IAsyncDisposable
{
    private const int RandomSeed = 20261122;
    private const int Batch = 1_000;

    /// <summary>The practices of the reference data come first.</summary>
    public const int FirstGenerated = 122;

    private readonly ServiceProvider _services;

    private GeneratedLibrary(string folder, int records)
    {
        (Folder, Records) = (folder, records);
        _services = new ServiceCollection().AddPalmaresDb(new SqliteProvider(DatabaseFile)).BuildServiceProvider();
    }

    public string Folder { get; }

    public int Records { get; }

    public string DatabaseFile => Path.Join(Folder, "palmares.db");

    /// <summary>UTF-8 bytes of all titles and summaries.</summary>
    public long RawTextBytes { get; private set; }

    public IReadOnlyList<Vocabulary> Vocabularies { get; } = [.. Languages.All.Select((language, at) => new Vocabulary(language, new Random(RandomSeed + at)))];

    public IDbContextFactory<PalmaresDb> Contexts => _services.GetRequiredService<IDbContextFactory<PalmaresDb>>();

    public PracticeStream Practices => _services.GetRequiredService<PracticeStream>();

    /// <param name="root">The folder of all generated libraries; one that is complete is taken as it is.</param>
    public static async Task<GeneratedLibrary> OpenAsync(string root, int records, Progress progress)
    {
        var complete = Path.Join(root, records.ToString(null, System.Globalization.CultureInfo.InvariantCulture));
        if (!Directory.Exists(complete))
        {
            var making = complete + ".part";
            if (Directory.Exists(making)) Directory.Delete(making, recursive: true);
            Directory.CreateDirectory(making);
            await using (var library = new GeneratedLibrary(making, records)) await library.WriteAsync(progress);
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Move(making, complete);
        }
        var opened = new GeneratedLibrary(complete, records);
        await using var db = await opened.Contexts.CreateDbContextAsync();
        // One that was kept may be of an earlier version.
        await opened._services.GetRequiredService<DatabaseProvider>().MigrateAsync(db);
        opened.RawTextBytes = await db.Database
            .SqlQuery<long>($"SELECT sum(length(CAST(title AS BLOB)) + coalesce(length(CAST(summary AS BLOB)), 0)) AS Value FROM practice_texts").SingleAsync();
        return opened;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task WriteAsync(Progress progress)
    {
        await using (var db = await Contexts.CreateDbContextAsync()) await _services.GetRequiredService<DatabaseProvider>().MigrateAsync(db);
        await new Seed(Contexts).RunAsync(Seed.Folder);
        var world = new World(await ReferenceData.LoadAsync(Contexts));
        await SaveAsync(world.NewInstitutions);

        var generator = new PracticeGenerator(world, Vocabularies, RandomSeed);
        for (var number = FirstGenerated; number <= Records; number += Batch)
        {
            await SaveAsync(Enumerable.Range(number, Math.Min(Batch, Records - number + 1)).Select(generator.Next));
            progress.Say($"generating {Records:N0} records: {Math.Min(number + Batch - 1, Records):N0}");
        }
        await using var last = await Contexts.CreateDbContextAsync();
        await Counters.LiftAsync(last, Counter.Practices, Records);
    }

    private async Task SaveAsync<T>(IEnumerable<T> rows) where T : class
    {
        await using var db = await Contexts.CreateDbContextAsync();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }
}
