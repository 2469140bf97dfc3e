using Palmares.Data.Exchange;

namespace Palmares.Web.Cli;

/// <summary>
/// <c>palmares VERB</c>. Exit status 0: done; 1: refused or failed, with a message on standard error; 2: wrong usage.
/// </summary>
public static class CommandLine
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;

    private static readonly Verb[] Verbs =
    [
        new("serve", "", "the web application and its worker (default)", ServeVerb.RunAsync),
        new("migrate", "", "brings the database to this version", MigrateVerb.RunAsync),
        new("seed", "[--if-empty] [--demo]", "loads the reference programme where absent; --demo: people and a running competition too", SeedVerb.RunAsync),
        new("import", "KIND FILE [--dry-run]", $"records from JSON or CSV; KIND: {Kinds}", ImportVerb.RunAsync),
        new("export", "KIND [FILE] [--csv]", "the same records back, to FILE or standard output", ExportVerb.RunAsync),
        new("analyze", "LANG", "reads lines, prints stem and index tokens of each, tab-separated", AnalyzeVerb.RunAsync),
        new("reindex", "", "rebuilds the search index beside the live one and swaps", ReindexVerb.RunAsync),
        new("user", "add|list|disable|recover|role ...", "people: add ADDRESS ROLE [LANG] prints an invitation link; disable ADDRESS [--undo]; recover ADDRESS; role ADDRESS ROLE [--end]", UserVerb.RunAsync),
        new("backup", "FILE", "database and files of this moment into one archive, while the server serves; verified", BackupVerb.RunAsync),
        new("restore", "FILE [--replace]", "puts a backup into an empty installation; --replace: throws away what is there", RestoreVerb.RunAsync),
        new("check", "", "invariants over live data; exit status 1 on a breach", CheckVerb.RunAsync),
    ];

    private static string Kinds => string.Join(", ", ExchangeKind.All.Select(kind => kind.Name));

    /// <summary>Without a verb, or with an option in its place, the web application is served.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is [] or [['-', '-', ..], ..] and not ["--help"]) args = ["serve", .. args];
        if (args is ["help" or "--help" or "-h"]) return Help(Console.Out, Done);
        var verb = Array.Find(Verbs, verb => verb.Name == args[0]);
        if (verb is null)
        {
            await Console.Error.WriteLineAsync($"palmares: no verb \"{args[0]}\".");
            return Help(Console.Error, WrongUsage);
        }
        try
        {
            return await verb.Run(args[1..]);
        }
        catch (UsageException exception)
        {
            await Console.Error.WriteLineAsync($"palmares {verb.Name}: {exception.Message}");
            await Console.Error.WriteLineAsync($"Usage: palmares {verb.Name} {verb.Arguments}".TrimEnd());
            return WrongUsage;
        }
        catch (Exception exception) when (exception is not HostAbortedException) // which tools throw to get no further than the host
        {
            await Console.Error.WriteLineAsync($"palmares {verb.Name}: {Message(exception)}");
            return Failed;
        }
    }

    /// <summary>What happened and what caused it.</summary>
    private static string Message(Exception exception) =>
        exception.GetBaseException() is var cause && cause != exception ? $"{exception.Message} {cause.Message}" : exception.Message;

    private static int Help(TextWriter output, int status)
    {
        output.WriteLine("Usage: palmares VERB");
        output.WriteLine();
        foreach (var verb in Verbs) output.WriteLine($"  {$"{verb.Name} {verb.Arguments}",-34} {verb.Does}");
        output.WriteLine();
        output.WriteLine("Settings (environment): PALMARES_DATA, PALMARES_DATABASE; see docs/operations.md.");
        return status;
    }

    private sealed record Verb(string Name, string Arguments, string Does, Func<string[], Task<int>> Run);
}
