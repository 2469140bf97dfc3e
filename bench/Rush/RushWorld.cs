using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Bench.Generator;
using Palmares.Data;
using Palmares.Data.Accounts;
using Palmares.Data.Exchange;
using Palmares.Data.Feed;
using Palmares.Data.Queries;
using Palmares.Data.Sqlite;
using Palmares.Domain.Access;
using Palmares.Domain.Competitions;
using Palmares.Domain.Entries;
using Palmares.Domain.Institutions;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Demo;

namespace Palmares.Bench.Rush;

/// <summary>
/// The evening before closing: a data folder in which every one of 340 institutions has an author with ten drafts that are
/// complete, in an open competition of its region.
/// </summary>
internal sealed class RushWorld : IAsyncDisposable
{
    public const int EntriesEach = 10;

    private const int Year = 2027;
    private const int RandomSeed = 20261122;
    private const int PeopleAtOnce = 20;

    private static readonly Dictionary<EntryField, int> Words = new()
    {
        [EntryField.Title] = 8, [EntryField.Summary] = 150, [EntryField.Issue] = 180, [EntryField.Objectives] = 180, [EntryField.Innovation] = 180,
        [EntryField.Resources] = 120, [EntryField.Results] = 180, [EntryField.Lessons] = 180,
    };

    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly ServiceProvider _services;
    private readonly Prose _prose = new(new Vocabulary(Language.En, new Random(RandomSeed)), new Random(RandomSeed));

    private readonly int _institutions;

    private RushWorld(string folder, int institutions)
    {
        (Folder, _institutions) = (folder, institutions);
        _services = new ServiceCollection().AddPalmaresDb(new SqliteProvider(Path.Join(folder, "palmares.db"))).BuildServiceProvider();
    }

    public string Folder { get; }

    /// <summary>One for each institution.</summary>
    public List<RushAuthor> Authors { get; } = [];

    public IDbContextFactory<PalmaresDb> Contexts => _services.GetRequiredService<IDbContextFactory<PalmaresDb>>();

    /// <param name="institutions">How many of them have an author.</param>
    public static async Task<RushWorld> MakeAsync(string folder, Progress progress, int institutions = World.InstitutionCount)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        var world = new RushWorld(folder, institutions);
        await world.WriteAsync(progress);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return world;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task WriteAsync(Progress progress)
    {
        await using (var db = await Contexts.CreateDbContextAsync()) await _services.GetRequiredService<DatabaseProvider>().MigrateAsync(db);
        await new Seed(Contexts).RunAsync(Seed.Folder);
        var reference = await ReferenceData.LoadAsync(Contexts);
        var world = new World(reference);
        await SaveAsync(world.NewInstitutions);
        await SaveAsync(reference.Regions.Select(CompetitionOf));
        await SaveAsync(reference.Regions.Select(CallOf));
        foreach (var institutions in world.Institutions.Take(_institutions).Chunk(PeopleAtOnce))
        {
            await SaveAsync(institutions.SelectMany(institution => Rows(institution, world.TopicIds)));
            progress.Say($"deadline rush: {Authors.Count} authors");
        }
        await using var last = await Contexts.CreateDbContextAsync();
        await Counters.LiftAsync(last, Counter.Entries, Authors.Count * EntriesEach);
    }

    private static string CompetitionIdOf(string regionId) => $"rush-{regionId}";

    private static Competition CompetitionOf(Region region) => new()
    {
        Id = CompetitionIdOf(region.Id), RegionId = region.Id, Year = Year, Forum = new(null, null, null, default, null),
    };

    private static Call CallOf(Region region) => new()
    {
        CompetitionId = CompetitionIdOf(region.Id), TimeZone = "Europe/Zurich", OpensAt = Now.AddDays(-60), ClosesAt = Now.AddDays(1),
        EndorsementsUntil = Now.AddDays(6), Rules = RuleSet.Reference,
    };

    /// <summary>The institution's author with account, role and drafts.</summary>
    private IEnumerable<object> Rows(Institution institution, IReadOnlyList<string> topics)
    {
        var number = Authors.Count + 1;
        var name = $"author-{number}";
        var address = DemoPeople.AddressOf(name);
        var person = new Person { Name = $"Author {number}", Language = "en", CreatedAt = Now, IsDemo = true, Email = address, EmailConfirmed = true };
        person.NormalizedUserName = person.UserName!.ToUpperInvariant();
        person.NormalizedEmail = PersonAddress.Normalize(address).ToUpperInvariant();
        person.Addresses.Add(new() { Address = address, Normalized = PersonAddress.Normalize(address), VerifiedAt = Now });
        yield return person;
        yield return new Membership { PersonId = person.Id, InstitutionId = institution.Id, Role = InstitutionRole.Coordinator, From = DateOnly.FromDateTime(Now.UtcDateTime).AddYears(-1) };

        var entries = Enumerable.Range(Authors.Count * EntriesEach + 1, EntriesEach).Select(entry => Draft(entry, institution, person.Id, topics)).ToList();
        Authors.Add(new(name, institution.Id, [.. entries.Select(entry => entry.Number)]));
        foreach (var entry in entries) yield return entry;
    }

    private Entry Draft(int number, Institution institution, Guid author, IReadOnlyList<string> topics)
    {
        var entry = new Entry { Number = number, CompetitionId = CompetitionIdOf(institution.RegionId), InstitutionId = institution.Id, OwnerId = author, CreatedAt = Now };
        Write(EntryField.Year, "2024");
        Write(EntryField.Language, "en");
        Write(EntryField.Topics, topics[number % topics.Count]);
        Write(EntryField.ContactName, "A. Writer");
        Write(EntryField.ContactAddress, "writer@example.org");
        foreach (var (field, words) in Words) Write(field, _prose.Text(words));
        return entry;

        void Write(EntryField field, string text) =>
            entry.Fields.Add(new() { Field = field, Text = text, Revision = 1, SavedAt = Now, SavedBy = author });
    }

    private async Task SaveAsync(IEnumerable<object> rows)
    {
        await using var db = await Contexts.CreateDbContextAsync();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }
}

/// <summary>Somebody who signs in by <paramref name="Name"/> and answers for an institution's entries.</summary>
internal sealed record RushAuthor(string Name, string InstitutionId, IReadOnlyList<int> Entries);
