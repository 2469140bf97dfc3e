using System.Diagnostics;
using Palmares.Testing.Databases;

namespace Palmares.Data.Tests.Cli;

/// <summary>The program as operators run it: a process of its own.</summary>
internal static class Palmares
{
    public static Task<Answer> ReadAsync(TestDatabase database, string input, params string[] args) => TalkAsync(Start(database, args), input);

    /// <summary>With a public address, for verbs that print links.</summary>
    public static Task<Answer> RunAtAsync(string url, TestDatabase database, params string[] args) => TalkAsync(Start(database, args, ("PALMARES_URL", url)), "");

    private static async Task<Answer> TalkAsync(Process process, string input)
    {
        using var _ = process;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, await output, await error);
    }

    public static Task<Answer> RunAsync(TestDatabase database, params string[] args) => ReadAsync(database, "", args);

    public static Process Start(TestDatabase database, string[] args, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { typeof(Program).Assembly.Location },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var arg in args) start.ArgumentList.Add(arg);
        foreach (var (name, value) in database.Settings) start.Environment[name] = value;
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    internal sealed record Answer(int Status, string Output, string Error);
}
