using Palmares.Torture.Databases;

namespace Palmares.Torture.Scenarios;

/// <summary>Something that happens while people write.</summary>
internal abstract class Scenario
{
    public abstract string Name { get; }

    /// <summary>A kill between delivery and commit leaves a mail that is sent again: the same, by its Message-ID.</summary>
    public virtual bool MayRepeatMails => false;

    public static IReadOnlyList<Scenario> All(Options options)
    {
        Scenario[] all = options.IsShort ? [new Kills(options.Kills)]
            : [new Kills(options.Kills), new Terminated(), new DiskFull(), new Locked(), new DatabaseStopped(), new MailDown(), new ClockSteps()];
        return [.. all.Where(scenario => scenario.Name.Contains(options.Only, StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>Null where it can be played.</summary>
    public virtual string? WhyNot(string database) => database == TorturedDatabase.Postgres && PostgresTortured.Binaries is null ? "no PostgreSQL is installed" : null;

    /// <summary>Before anything is in the data folder.</summary>
    public virtual Task PrepareAsync(string folder) => Task.CompletedTask;

    /// <summary>Whatever is done is undone when this returns, but nobody has lent a hand to the program.</summary>
    /// <returns>How often it happened.</returns>
    public abstract Task<int> HappenAsync(Stage stage);

    public virtual Task CleanUpAsync(string folder) => Task.CompletedTask;
}
