using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Domain.Entries;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;
using Palmares.Web.Features.Entries;
using Palmares.Web.Features.Shared.Files;
using Palmares.Web.Features.Shared.Search;
using Palmares.Web.Hosting.Backups;
using Palmares.Web.Tests.Submitting;
using TestServer = Palmares.Testing.Databases.TestServer;

namespace Palmares.Web.Tests.Hosting.Backups;

/// <summary>What operators do on the day they need it.</summary>
public sealed class RestoreDrillTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Archive => Path.Join(_folder.FullPath, "backup.zip");

    public void Dispose() => _folder.Dispose();

    [Theory, OnEveryServer]
    public async Task Every_row_and_file_comes_back(TestServer server)
    {
        await using var stage = await FilledAsync(server);
        await using var target = await server.NewEmptyAsync();

        var report = await BackUpAsync(stage);
        await RestoreAsync(target);

        (await TableRows.OfAsync(target)).ShouldBe(await TableRows.OfAsync(stage.App.Database));
        (await target.Provider.FactsAsync(Cancel)).DifferencesTo(report.Manifest.Database).ShouldBeEmpty();
        report.Manifest.Database.Audit.Sequence.ShouldBe(2);
        report.Manifest.FileParts.Count.ShouldBe(1);
        foreach (var sha256 in report.Manifest.Database.Files)
        {
            await using var restored = await Files(target).OpenAsync(sha256, Cancel);
            Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(restored!, Cancel)).ShouldBe(sha256);
        }
    }

    [Theory, OnEveryServer]
    public async Task A_backup_while_writers_save_holds_what_was_acknowledged_before_it_and_nothing_by_halves(TestServer server)
    {
        await using var stage = await FilledAsync(server);
        var entries = new List<Entry>();
        for (var at = 0; at < 3; at++) entries.Add(await stage.EntryAsync());
        var acknowledged = new ConcurrentDictionary<Guid, int>(entries.Select(entry => KeyValuePair.Create(entry.Id, 1)));
        using var enough = new CancellationTokenSource();
        var writers = entries.ConvertAll(entry => Task.Run(() => WriteAsync(stage, entry, acknowledged, enough.Token), Cancel));
        while (acknowledged.Values.Any(revision => revision < 5)) await Task.Yield();

        var before = acknowledged.ToDictionary();
        await BackUpAsync(stage);
        var after = acknowledged.ToDictionary();
        await enough.CancelAsync();
        await Task.WhenAll(writers);

        await using var target = await server.NewEmptyAsync();
        await RestoreAsync(target);
        await using var db = target.NewContext();
        foreach (var entry in entries)
        {
            var field = db.DraftFields.Single(row => row.EntryId == entry.Id && row.Field == EntryField.Title);
            field.Revision.ShouldBeInRange(before[entry.Id], after[entry.Id] + 1);
            field.Text.ShouldBe(TextOf(field.Revision));
            // Saved in the same transaction.
            var version = db.EntryVersions.Where(row => row.EntryId == entry.Id).OrderByDescending(row => row.Number).First();
            EntryContent.FromJson(version.Content)[EntryField.Title].ShouldBe(field.Text);
        }
    }

    [Theory, OnEveryServer]
    public async Task What_is_there_is_replaced_only_when_asked_and_not_by_a_damaged_backup(TestServer server)
    {
        await using var stage = await FilledAsync(server);
        await BackUpAsync(stage);
        await using var target = await server.NewAsync(seeded: true);
        var before = await TableRows.OfAsync(target);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();

        (await Should.ThrowAsync<InvalidOperationException>(RestoreAsync(target))).Message.ShouldStartWith("The database is not empty (");
        await DamageAsync();
        (await Should.ThrowAsync<InvalidDataException>(RestoreAsync(target, replace: true))).Message.ShouldEndWith(" in the backup is damaged.");
        (await TableRows.OfAsync(target)).ShouldBe(before);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();

        await BackUpAsync(stage);
        await RestoreAsync(target, replace: true);
        (await TableRows.OfAsync(target)).ShouldBe(await TableRows.OfAsync(stage.App.Database));
    }

    [Theory, OnEveryServer]
    public async Task A_database_in_use_is_not_replaced(TestServer server)
    {
        await using var stage = await FilledAsync(server);
        await BackUpAsync(stage);
        await using var target = await server.NewAsync();
        var before = await TableRows.OfAsync(target);
        await using (var reader = target.NewContext())
        {
            await using var transaction = await reader.BeginWriteAsync(Cancel);
            _ = reader.People.ToList();

            (await Should.ThrowAsync<InvalidOperationException>(RestoreAsync(target))).Message.ShouldContain("is in use. Stop ");
        }
        (await TableRows.OfAsync(target)).ShouldBe(before);
    }

    [Theory, OnEveryServer]
    public async Task Numbers_go_on_after_the_restored_ones(TestServer server)
    {
        await using var stage = await FilledAsync(server);
        await stage.DoAsync(db => db.UserClaims().Add(new() { UserId = stage.Claire.Id, ClaimType = "a", ClaimValue = "b" }));
        await BackUpAsync(stage);
        await using var target = await server.NewEmptyAsync();
        await RestoreAsync(target);

        await using var db = target.NewContext();
        db.UserClaims().Add(new() { UserId = stage.Claire.Id, ClaimType = "c", ClaimValue = "d" });
        await db.SaveChangesAsync(Cancel);

        db.UserClaims().Select(claim => claim.ClaimType).Order().ToList().ShouldBe(["a", "c"]);
    }

    [Fact]
    public async Task A_file_that_is_lost_is_told_and_everything_else_saved()
    {
        await using var stage = await FilledAsync(TestServer.Sqlite);
        var sha256 = (await stage.AskAsync(db => Task.FromResult(db.Attachments.Single()))).Sha256;
        File.Delete(Directory.EnumerateFiles(stage.App.Database.Settings["PALMARES_DATA"]!, sha256, SearchOption.AllDirectories).Single());

        var report = await BackUpAsync(stage);

        report.Broken.ShouldBe([sha256]);
        report.Manifest.FileParts.ShouldBeEmpty();
        Directory.EnumerateFiles(_folder.FullPath).ShouldBe([Archive]);
    }

    /// <summary>A submitted entry with a file.</summary>
    private static async Task<Stage> FilledAsync(TestServer server)
    {
        var stage = await Stage.SetAsync(server);
        var entry = await stage.EntryAsync();
        (await stage.SubmitAsync(entry)).Violations.ShouldBeEmpty();
        var sha256 = await stage.App.Services.GetRequiredService<FileStore>().KeepAsync("A picture\n\\N\t"u8.ToArray(), Cancel);
        await stage.DoAsync(db => db.Attachments.Add(new() { EntryId = entry.Id, FileName = "a\\b\t\"c\".pdf", MediaType = "application/pdf", Bytes = 14, Sha256 = sha256, AddedBy = stage.Claire.Id, AddedAt = stage.App.Clock.GetUtcNow() }));
        (await stage.SubmitAsync(await stage.EntryAsync())).Violations.ShouldBeEmpty();
        return stage;
    }

    private static async Task WriteAsync(Stage stage, Entry entry, ConcurrentDictionary<Guid, int> acknowledged, CancellationToken enough)
    {
        for (var revision = 1; !enough.IsCancellationRequested; revision++)
        {
            var typed = new TypedField(EntryField.Title, TextOf(revision + 1), revision);
            await stage.UseAsync<SaveFields, SavedFields>(save => save.RunAsync(entry.Id, [typed], stage.Claire.Id, byHand: true, CancellationToken.None));
            acknowledged[entry.Id] = revision + 1;
        }
    }

    private static string TextOf(int revision) => $"Written {revision} times";

    private Task<BackupReport> BackUpAsync(Stage stage) => stage.App.Services.GetRequiredService<MakeBackup>().RunAsync(Archive, null, Cancel);

    private Task<BackupManifest> RestoreAsync(TestDatabase target, bool replace = false) =>
        new RestoreBackup(target.Provider, target.Contexts, Files(target), new IndexFile(_folder.FullPath)).RunAsync(Archive, replace, null, Cancel);

    private static FolderFiles Files(TestDatabase target) => new(Path.Join(target.Settings["PALMARES_DATA"], "files"));

    /// <summary>One byte of one part, well formed as an archive.</summary>
    private async Task DamageAsync()
    {
        using var zip = await ZipFile.OpenAsync(Archive, ZipArchiveMode.Update, Cancel);
        var entry = zip.Entries.First(entry => entry.FullName.StartsWith("database/", StringComparison.Ordinal));
        await using var content = await entry.OpenAsync(Cancel);
        content.Position = content.Length / 2;
        var old = content.ReadByte();
        content.Position--;
        content.WriteByte((byte)(old ^ 1));
    }
}
