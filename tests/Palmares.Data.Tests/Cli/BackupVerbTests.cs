using Palmares.Testing.Apps;
using Palmares.Testing.Databases;

namespace Palmares.Data.Tests.Cli;

public sealed class BackupVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory, OnEveryServer]
    public async Task What_was_backed_up_is_restored_into_an_empty_installation(TestServer server)
    {
        await using var database = await server.NewAsync(seeded: true);
        await using var target = await server.NewEmptyAsync();
        var file = Path.Join(_folder.FullPath, "palmares.zip");

        var backup = await Palmares.RunAsync(database, "backup", file);
        (backup.Status, backup.Error).ShouldBe((0, ""));
        backup.Output.ShouldMatch($"^{file}: {server.Name}, [0-9]+ rows, 0 files, audit log to row 0, {new FileInfo(file).Length} bytes, verified\n$");

        var restored = await Palmares.RunAsync(target, "restore", file);
        (restored.Status, restored.Error).ShouldBe((0, ""));
        (await Palmares.RunAsync(target, "check")).Status.ShouldBe(0);
        var (was, now) = (await Palmares.RunAsync(database, "export", "practices"), await Palmares.RunAsync(target, "export", "practices"));
        now.Output.ShouldBe(was.Output);
        now.Output.Length.ShouldBeGreaterThan(100_000);

        var again = await Palmares.RunAsync(target, "restore", file);
        (again.Status, again.Output).ShouldBe((1, ""));
        again.Error.ShouldMatch("^palmares restore: The database is not empty \\([0-9]+ rows; .*\\)\\. --replace throws all of it away and restores the backup instead\\.\n$");
        (await Palmares.RunAsync(target, "restore", file, "--replace")).Status.ShouldBe(0);
    }

    [Fact]
    public async Task What_cannot_be_is_told()
    {
        await using var database = await TestServer.Sqlite.NewAsync();
        var (garbage, cut) = (Path.Join(_folder.FullPath, "garbage.zip"), Path.Join(_folder.FullPath, "cut.zip"));
        await File.WriteAllTextAsync(garbage, "garbage", TestContext.Current.CancellationToken);
        (await Palmares.RunAsync(database, "backup", cut)).Status.ShouldBe(0);
        await File.WriteAllBytesAsync(cut, (await File.ReadAllBytesAsync(cut, TestContext.Current.CancellationToken))[..^100], TestContext.Current.CancellationToken);
        (string[] Args, int Status, string Error)[] cases =
        [
            (["backup"], 2, "palmares backup: an argument is missing."),
            (["backup", "a", "b"], 2, "palmares backup: \"b\" is one argument too many."),
            (["restore", "a", "--force"], 2, "palmares restore: no option \"--force\"."),
            (["backup", Path.Join(_folder.FullPath, "none", "a.zip")], 1, "palmares backup: Could not find a part of the path "),
            (["restore", Path.Join(_folder.FullPath, "none.zip")], 1, "palmares restore: Could not find file "),
            (["restore", garbage], 1, "palmares restore: This is no backup of Palmares, or not a whole one: "),
            (["restore", cut], 1, "palmares restore: This is no backup of Palmares, or not a whole one: "),
        ];
        foreach (var (args, status, error) in cases)
        {
            var answer = await Palmares.RunAsync(database, args);
            (answer.Status, answer.Output).ShouldBe((status, ""));
            answer.Error.ShouldStartWith(error);
        }
        Directory.EnumerateFiles(_folder.FullPath).Count().ShouldBe(2);
    }
}
