namespace Palmares.Web.Cli;

/// <summary>Words and switches of a command line; every switch must be one that the verb knows.</summary>
internal sealed class Arguments
{
    private readonly HashSet<string> _switches;

    /// <exception cref="UsageException">An unknown switch, or too few or too many words.</exception>
    public Arguments(string[] args, int least, int most, params string[] switches)
    {
        _switches = [.. args.Where(IsSwitch)];
        Words = [.. args.Where(arg => !IsSwitch(arg))];
        if (_switches.Except(switches).FirstOrDefault() is { } unknown) throw new UsageException($"no option \"{unknown}\".");
        if (Words.Count < least) throw new UsageException("an argument is missing.");
        if (Words.Count > most) throw new UsageException($"\"{Words[most]}\" is one argument too many.");
    }

    public IReadOnlyList<string> Words { get; }

    public bool Has(string name) => _switches.Contains(name);

    private static bool IsSwitch(string arg) => arg.StartsWith("--", StringComparison.Ordinal);
}
