using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;
using Palmares.Web.Features.Shared.Files;
using Palmares.Web.Hosting.Backups;
using TestServer = Palmares.Testing.Databases.TestServer;

namespace Palmares.Web.Tests.Hosting.Backups;

public sealed class ScheduledBackupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Backups_are_made_when_due_and_the_newest_stay()
    {
        await using var database = await TestServer.Sqlite.NewAsync();
        var plan = Plan(("PALMARES_BACKUP_EVERY", "PT6H"), ("PALMARES_BACKUP_KEEP", "2"))!;
        await File.WriteAllTextAsync(Path.Join(_folder.FullPath, "somebody-elses.zip"), "", Cancel);
        await File.WriteAllTextAsync(Path.Join(_folder.FullPath, "palmares-20200101T000000Z.zip.5.part"), "left by a crash", Cancel);

        (await RunAsync(plan, database)).ShouldBe(1);
        (await RunAsync(plan, database)).ShouldBe(0);
        database.Clock.Advance(TimeSpan.FromHours(5.9));
        (await RunAsync(plan, database)).ShouldBe(0);
        database.Clock.Advance(TimeSpan.FromHours(0.1));
        (await RunAsync(plan, database)).ShouldBe(1);
        database.Clock.Advance(TimeSpan.FromHours(6));
        (await RunAsync(plan, database)).ShouldBe(1);

        var start = database.Clock.GetUtcNow().AddHours(-6).UtcDateTime;
        Files().ShouldBe([$"palmares-{start:yyyyMMddTHHmmss}Z.zip", $"palmares-{start.AddHours(6):yyyyMMddTHHmmss}Z.zip", "somebody-elses.zip"]);
    }

    [Fact]
    public async Task A_clock_that_was_wrong_stops_no_backup()
    {
        await using var database = await TestServer.Sqlite.NewAsync();
        var plan = Plan()!;
        await File.WriteAllTextAsync(Path.Join(_folder.FullPath, $"palmares-{database.Clock.GetUtcNow().AddDays(300):yyyyMMddTHHmmss}Z.zip"), "", Cancel);

        (await RunAsync(plan, database)).ShouldBe(1);
        (await RunAsync(plan, database)).ShouldBe(0);
    }

    [Fact]
    public async Task After_a_failure_it_waits_before_it_tries_again()
    {
        await using var database = await TestServer.Sqlite.NewAsync();
        var plan = Plan()! with { Folder = Path.Join(_folder.FullPath, "file", "below") };
        await File.WriteAllTextAsync(Path.Join(_folder.FullPath, "file"), "no folder", Cancel);

        await Should.ThrowAsync<IOException>(RunAsync(plan, database));
        (await RunAsync(plan, database)).ShouldBe(0);
        File.Delete(Path.Join(_folder.FullPath, "file"));
        database.Clock.Advance(TimeSpan.FromMinutes(10));

        (await RunAsync(plan, database)).ShouldBe(1);
    }

    [Fact]
    public void Settings_say_when_and_how_many()
    {
        new BackupPlan("/b", TimeSpan.FromDays(1), 14).ShouldBe(BackupPlan.Read(Settings(("PALMARES_BACKUP", "/b"))));
        new BackupPlan("/b", TimeSpan.FromHours(6), 3).ShouldBe(BackupPlan.Read(Settings(("PALMARES_BACKUP", "/b"), ("PALMARES_BACKUP_EVERY", "PT6H"), ("PALMARES_BACKUP_KEEP", "3"))));
        BackupPlan.Read(Settings()).ShouldBeNull();
        foreach (var wrong in new[] { ("PALMARES_BACKUP_EVERY", "6 hours"), ("PALMARES_BACKUP_EVERY", "PT1S"), ("PALMARES_BACKUP_KEEP", "0"), ("PALMARES_BACKUP_KEEP", "two") })
            Should.Throw<InvalidOperationException>(() => Plan(wrong)).Message.ShouldStartWith(wrong.Item1);
    }

    private static Task<int> RunAsync(BackupPlan plan, TestDatabase database)
    {
        var make = new MakeBackup(database.Provider, new FolderFiles(Path.Join(plan.Folder, "none")), database.Clock);
        return new ScheduledBackup(plan, make, database.Clock, NullLogger<ScheduledBackup>.Instance).RunAsync(Cancel);
    }

    private BackupPlan? Plan(params (string Name, string Value)[] more) => BackupPlan.Read(Settings([("PALMARES_BACKUP", _folder.FullPath), .. more]));

    private static IConfiguration Settings(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build();

    private string[] Files() => [.. Directory.EnumerateFiles(_folder.FullPath).Select(path => Path.GetFileName(path)).Where(name => !name.StartsWith('.')).Order(StringComparer.Ordinal)];
}
