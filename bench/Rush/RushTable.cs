using Microsoft.EntityFrameworkCore;
using Palmares.Bench.Limits;
using Palmares.Bench.Load;
using Palmares.Bench.Table;
using Palmares.Domain.Entries;

namespace Palmares.Bench.Rush;

/// <summary>Writing: a draft's save and a submission against R, then the deadline rush.</summary>
internal sealed class RushTable(Options options, string folder)
{
    private const string PlainPage = SpeedTable.PlainPage;

    /// <summary>The first so many entries of every author are saved again and again, the others are submitted.</summary>
    private const int SavedEach = 6;

    /// <summary>Together with those of the warm-up they must not be more than there are entries to submit.</summary>
    private const int SubmissionsEach = 128;

    private readonly Progress _progress = new();

    public async Task RunAsync()
    {
        await using var world = await RushWorld.MakeAsync(Path.Join(folder, "rush"), _progress);
        var hashes = await HashesAsync(world);
        using var server = await Application.StartAsync(world.Folder, isDemo: true);
        var page = Path.Join(folder, "page");
        if (!File.Exists(page)) await File.WriteAllBytesAsync(page, []);
        using var limits = await LimitsApp.StartAsync(page);
        _progress.Say("deadline rush: signing in");
        var sessions = new List<AuthorSession>();
        foreach (var author in world.Authors) sessions.Add(await AuthorSession.OpenAsync(author, server.Port));

        Console.WriteLine("## Writing\n");
        await new LoadTable(options, _progress).RunAsync(
        [
            new(PlainPage, limits, Table.Pages.Same("/items")),
            new("save of a draft, 64 connections", server, Saves(sessions), PlainPage, Goals.Save) { Connections = 64 },
            new("submission", server, Submissions(sessions, hashes), PlainPage, Goals.Save) { Status = 302, Count = SubmissionsEach },
        ], "writing");
        await new RushRun(world, server, sessions, options.RushLength, _progress).RunAsync();
    }

    /// <summary>Each made from the one before, as an author who goes on writing does.</summary>
    private static Func<int, byte[]> Saves(List<AuthorSession> sessions) => n =>
    {
        var (round, at) = Math.DivRem(n, sessions.Count * SavedEach);
        var session = sessions[at % sessions.Count];
        return session.Save(session.Author.Entries[at / sessions.Count], EntryFieldCodes.Of(EntryField.Lessons), $"What was learnt, in version {round + 2}.", round + 1);
    };

    private static Func<int, byte[]> Submissions(List<AuthorSession> sessions, Dictionary<int, string> hashes) => n =>
    {
        var session = sessions[n % sessions.Count];
        var entry = session.Author.Entries[SavedEach + n / sessions.Count];
        return session.Submit(entry, hashes[entry]);
    };

    private static async Task<Dictionary<int, string>> HashesAsync(RushWorld world)
    {
        await using var db = await world.Contexts.CreateDbContextAsync();
        return await db.Entries.AsNoTracking().Include(entry => entry.Fields).ToDictionaryAsync(entry => entry.Number, entry => entry.Draft.Hash());
    }
}
