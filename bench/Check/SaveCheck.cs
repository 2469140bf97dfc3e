using System.Globalization;
using Palmares.Bench.Load;
using Palmares.Bench.Rush;
using Palmares.Bench.Table;
using Palmares.Domain.Entries;

namespace Palmares.Bench.Check;

/// <summary>
/// Transactions per save of a draft, each of which is a flush: one for somebody alone, which is held; at most one eighth of one
/// each for 64 at once, which is only told, since it depends on who comes while another's is written.
/// </summary>
internal static class SaveCheck
{
    private const int Authors = 64;
    private const int Rounds = 30;
    private const double MostAtOnce = 1.0 / 8;

    /// <returns>How many goals are missed.</returns>
    public static async Task<int> RunAsync(string folder)
    {
        await using var world = await RushWorld.MakeAsync(Path.Join(folder, "check-saves"), new Progress(), Authors);
        await using var app = await CheckedApplication.StartAsync(world.Folder, isDemo: true);
        var sessions = new List<AuthorSession>();
        foreach (var author in world.Authors) sessions.Add(await AuthorSession.OpenAsync(author, app.Port));

        var alone = new List<double>();
        for (var round = 1; round <= Rounds; round++)
        {
            var before = app.Commits;
            await SaveAsync(app, sessions[0], EntryField.Issue, round, 1);
            alone.Add(app.Commits - before);
        }
        var beforeAll = app.Commits;
        await Task.WhenAll(sessions.Select(session => Task.Run(() => SaveAsync(app, session, EntryField.Lessons, 1, Rounds))));
        var atOnce = (app.Commits - beforeAll) / (double)(Authors * Rounds);

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"transactions per save, {Authors} at once: {atOnce:0.000}, goal {MostAtOnce:0.000}"));
        return Hold("transactions per save, alone", alone.Median(), 1);
    }

    private static async Task SaveAsync(CheckedApplication app, AuthorSession session, EntryField field, int revision, int times)
    {
        using var connection = new HttpConnection();
        await connection.OpenAsync(app.Port);
        for (var time = 0; time < times; time++)
        {
            await connection.SendAsync(session.Save(session.Author.Entries[0], EntryFieldCodes.Of(field), $"Version {revision + time}.", revision + time));
            if (connection.Status != 200) throw new InvalidOperationException($"A save was answered with {connection.Status}.");
        }
    }

    private static int Hold(string name, double figure, double most)
    {
        var holds = figure <= most;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {figure:0.000}, at most {most:0.000}{(holds ? "" : ": BREACH")}"));
        return holds ? 0 : 1;
    }
}
