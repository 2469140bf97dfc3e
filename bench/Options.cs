using System.Globalization;

namespace Palmares.Bench;

/// <summary>What to measure, and how long.</summary>
internal sealed record Options
{
    public const string Usage = """
        Usage: ./dev bench [OPTIONS]

          --records N,N     sizes of the library (1300,10000,100000)
          --short           1,300 records, each row once and briefly, then --check; under two minutes
          --only WORDS      rows whose name contains these words
          --seconds S       how long each row is measured in each repetition (3)
          --repetitions N   the median of so many is shown (5)
          --rush            writing and the deadline rush alone
          --keep FOLDER     keeps the generated libraries there, and takes those that are there
          --check           what does not depend on the machine: commands, bytes, allocations, transactions; exit status 1 on a breach
        """;

    public IReadOnlyList<int> Records { get; private init; } = [1_300, 10_000, 100_000];

    public double Seconds { get; private init; } = 3;

    public int Repetitions { get; private init; } = 5;

    public string Only { get; private init; } = "";

    public string? Keep { get; private init; }

    /// <summary>What does not depend on the machine is held, alone or after the table.</summary>
    public bool Check { get; private init; }

    public bool Table { get; private init; } = true;

    /// <summary>Saves, submissions and the deadline rush.</summary>
    public bool Rush { get; private init; } = true;

    public TimeSpan RushLength { get; private init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a row is run before it is measured, at most, for two seconds each time.</summary>
    public int Warmings { get; private init; } = 8;

    /// <summary>Null for wrong usage.</summary>
    public static Options? Read(IReadOnlyList<string> arguments)
    {
        var options = new Options();
        for (var at = 0; at < arguments.Count; at++)
        {
            var value = at + 1 < arguments.Count ? arguments[at + 1] : "";
            switch (arguments[at])
            {
                case "--short":
                    options = options with { Records = [1_300], Seconds = 0.5, Repetitions = 1, Warmings = 1, RushLength = TimeSpan.FromSeconds(10), Check = true };
                    continue;
                case "--check":
                    options = options with { Check = true, Table = false, Rush = false };
                    continue;
                case "--rush":
                    options = options with { Table = false };
                    continue;
                case "--records" when Numbers(value) is { } records:
                    options = options with { Records = records };
                    break;
                case "--seconds" when double.TryParse(value, CultureInfo.InvariantCulture, out var seconds) && seconds > 0:
                    options = options with { Seconds = seconds };
                    break;
                case "--repetitions" when Numbers(value) is [var repetitions]:
                    options = options with { Repetitions = repetitions };
                    break;
                case "--only" when value.Length > 0:
                    options = options with { Only = value };
                    break;
                case "--keep" when value.Length > 0:
                    options = options with { Keep = value };
                    break;
                default:
                    return null;
            }
            at++;
        }
        return options;
    }

    private static List<int>? Numbers(string list)
    {
        var numbers = new List<int>();
        foreach (var item in list.Split(','))
        {
            if (!int.TryParse(item, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1) return null;
            numbers.Add(number);
        }
        return numbers;
    }
}
