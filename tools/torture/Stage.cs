using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Palmares.Data.Outbox;
using Palmares.Torture.Databases;
using Palmares.Torture.Scenarios;
using Palmares.Torture.Work;
using Palmares.Web.Features.Demo;

namespace Palmares.Torture;

/// <summary>A running demonstration with its writers, over which one scenario is played.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly List<Writer> _writers = [];
    private readonly Scenario _scenario;

    private Stage(Scenario scenario, TorturedDatabase database, string folder, Options options)
    {
        (_scenario, Database, Random) = (scenario, database, new(options.Seed));
        Installation = new(Path.Join(folder, "data"), database, Mail.Port);
        Server = new(Installation);
    }

    public TorturedDatabase Database { get; }

    public Installation Installation { get; }

    public Server Server { get; }

    public MailSink Mail { get; } = new();

    public Tally Tally { get; } = new();

    public Random Random { get; }

    public static async Task<Stage> SetAsync(Scenario scenario, TorturedDatabase database, string folder, Options options)
    {
        var stage = new Stage(scenario, database, folder, options);
        await scenario.PrepareAsync(stage.Installation.Folder);
        await stage.Installation.RunAsync("seed", "--demo");
        await stage.Server.StartAsync();
        var authors = new[] { "claire", "jonas", "lucia", "ines", "aino" }.Select(name => DemoPeople.All.Single(person => person.Name == name)).ToList();
        var writers = Enumerable.Range(0, options.Writers).Select(at => Writer.BeginAsync(stage.Installation.Url, authors[at % authors.Count], new(options.Seed + at), stage.Tally));
        stage._writers.AddRange(await Task.WhenAll(writers));
        return stage;
    }

    public async Task<Row> PlayAsync(Scenario scenario)
    {
        var began = Stopwatch.GetTimestamp();
        using var enough = new CancellationTokenSource();
        var writing = _writers.ConvertAll(writer => Task.Run(() => writer.RunAsync(enough.Token)));
        var events = await scenario.HappenAsync(this);
        await GoOnAsync();
        await enough.CancelAsync();
        await Task.WhenAll(writing);

        await SettleMailsAsync();
        if (await Server.TerminateAsync() is not 0 and var status) Tally.Breach($"the server, told to stop, ended with {status}: {Server.Said}");
        await CompareAsync();
        await using var db = Database.Look();
        var (due, twice) = await new Comparison(db, Tally).CompareMailsAsync(Mail, scenario.MayRepeatMails);
        await CheckAsync();
        return new(scenario.Name, Database is SqliteTortured ? TorturedDatabase.Sqlite : TorturedDatabase.Postgres, events, Tally.Saves, Tally.Submissions, Tally.Doubts, Tally.Refusals, due, twice, Stopwatch.GetElapsedTime(began), Tally.Breaches);
    }

    /// <summary>Everybody rests while what was acknowledged is compared.</summary>
    public async Task CompareAtRestAsync(Func<Task> meanwhile)
    {
        await Task.WhenAll(_writers.Select(writer => writer.RestAsync()));
        await CompareAsync();
        await meanwhile();
        foreach (var writer in _writers) writer.Resume();
    }

    public Task ForAWhileAsync(int least, int most) => Task.Delay(Random.Next(least, most));

    /// <summary>Until a few more saves were acknowledged, up to so many, and then some milliseconds.</summary>
    public async Task SomeSavesAsync(int most)
    {
        var goal = Tally.Saves + Random.Next(1, most);
        for (var began = Stopwatch.GetTimestamp(); Tally.Saves < goal && Stopwatch.GetElapsedTime(began) < Patience; await Task.Delay(5));
        await ForAWhileAsync(0, 60);
    }

    /// <summary>Every writer goes on by itself, or that is a breach.</summary>
    public async Task GoOnAsync()
    {
        var goals = _writers.ConvertAll(writer => writer.Saves + 3);
        for (var began = Stopwatch.GetTimestamp(); _writers.Zip(goals).Any(pair => pair.First.Saves < pair.Second); await Task.Delay(50))
        {
            if (Stopwatch.GetElapsedTime(began) < Patience) continue;
            Tally.Breach($"after {_scenario.Name} somebody could not go on writing: {Server.Said}");
            return;
        }
    }

    public async Task MoveClockAsync(string advance)
    {
        using var browser = new Browser(Installation.Url);
        var reply = await browser.PostAsync("/demo/clock", [new("advance", advance)]);
        if ((int)reply.Status >= 400) Tally.Breach($"the clock could not be moved: {(int)reply.Status} {reply.Body}");
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        foreach (var writer in _writers) writer.Dispose();
        await Mail.DisposeAsync();
        await _scenario.CleanUpAsync(Installation.Folder);
    }

    private async Task CompareAsync()
    {
        await using var db = Database.Look();
        var comparison = new Comparison(db, Tally);
        foreach (var writer in _writers) await comparison.CompareAsync(writer.Ledger);
    }

    /// <summary>Moves the clock past leases and waits, as time would, until nothing is due.</summary>
    private async Task SettleMailsAsync()
    {
        for (var tries = 0; tries < 12; tries++)
        {
            await using var db = Database.Look();
            if (!await db.Messages.AnyAsync(message => message.State == MessageState.Queued)) return;
            await MoveClockAsync("PT15M");
        }
    }

    private async Task CheckAsync()
    {
        try
        {
            await Installation.RunAsync("check");
        }
        catch (InvalidOperationException exception)
        {
            Tally.Breach(exception.Message);
        }
    }
}
