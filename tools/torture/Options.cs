using System.Globalization;
using Palmares.Torture.Databases;

namespace Palmares.Torture;

/// <summary>What to play, and with what chances.</summary>
internal sealed record Options
{
    public const string Usage = """
        Usage: ./dev torture [OPTIONS]

          --short             five kills on each database and nothing else; for continuous integration
          --kills N           how often the server is killed (50)
          --database NAME     sqlite or postgres; both where nothing is said
          --only WORDS        scenarios whose name contains these words
          --writers N         people who write at once (8)
          --seed N            of everything that is left to chance
        """;

    public int Kills { get; private init; } = 50;

    public bool IsShort { get; private init; }

    public IReadOnlyList<string> Databases { get; private init; } = [TorturedDatabase.Sqlite, TorturedDatabase.Postgres];

    public string Only { get; private init; } = "";

    public int Writers { get; private init; } = 8;

    public int Seed { get; private init; } = Random.Shared.Next(1_000_000);

    /// <summary>Null for wrong usage.</summary>
    public static Options? Read(IReadOnlyList<string> arguments)
    {
        var options = new Options();
        for (var at = 0; at < arguments.Count; at++)
        {
            if (arguments[at] == "--short")
            {
                options = options with { IsShort = true, Kills = 5, Writers = 4 };
                continue;
            }
            if (options.With(arguments[at], at + 1 < arguments.Count ? arguments[++at] : "") is not { } changed) return null;
            options = changed;
        }
        return options;
    }

    private Options? With(string name, string value) => (name, Number(value)) switch
    {
        ("--kills", > 0 and var kills) => this with { Kills = kills },
        ("--writers", > 0 and <= 40 and var writers) => this with { Writers = writers },
        ("--seed", { } seed) => this with { Seed = seed },
        ("--only", _) when value.Length > 0 => this with { Only = value },
        ("--database", _) when value is TorturedDatabase.Sqlite or TorturedDatabase.Postgres => this with { Databases = [value] },
        _ => null,
    };

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
