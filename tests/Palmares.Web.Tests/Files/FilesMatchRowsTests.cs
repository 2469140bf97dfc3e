using Palmares.Domain.Entries;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;
using Palmares.Web.Features.Shared.Files;
using TestServer = Palmares.Testing.Databases.TestServer;

namespace Palmares.Web.Tests.Files;

public sealed class FilesMatchRowsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Missing_damaged_and_forgotten_files_are_told()
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        _ = app.Services;
        await app.OpenCallAsync();
        var author = await app.AuthorAsync();
        var entry = await app.EntryAsync(author);
        var files = new FolderFiles(_folder.FullPath);
        var sha256 = await files.KeepAsync("A picture"u8.ToArray(), Cancel);
        var attachment = new Attachment { EntryId = entry.Id, FileName = "a.pdf", MediaType = "application/pdf", Bytes = 9, Sha256 = sha256, AddedBy = author.Id, AddedAt = app.Clock.GetUtcNow() };
        await using (var db = app.Database.NewContext())
        {
            db.Attachments.Add(attachment);
            await db.SaveChangesAsync(Cancel);
        }
        var (path, row) = (Path.Join(_folder.FullPath, sha256[..2], sha256), $"Files match rows: attachment {attachment.Id} of entry {entry.Number}");
        (await FindAsync(app, files)).ShouldBeEmpty();

        await File.WriteAllTextAsync(path, "A pictURe", Cancel);
        (await FindAsync(app, files)).ShouldBe([$"{row}: names the file {sha256}, which is damaged"]);
        await File.WriteAllTextAsync(path, "A pic", Cancel);
        (await FindAsync(app, files)).ShouldBe([$"{row}: names the file {sha256} with 9 bytes, but it has 5"]);
        File.Delete(path);
        (await FindAsync(app, files)).ShouldBe([$"{row}: names the file {sha256}, which is missing"]);

        await files.KeepAsync("A picture"u8.ToArray(), Cancel);
        var forgotten = await files.KeepAsync("Nobody's"u8.ToArray(), Cancel);
        var other = Path.Join(_folder.FullPath, forgotten[..2], forgotten);
        File.SetLastWriteTimeUtc(other, app.Clock.GetUtcNow().AddHours(-23).UtcDateTime);
        (await FindAsync(app, files)).ShouldBeEmpty();
        File.SetLastWriteTimeUtc(other, app.Clock.GetUtcNow().AddHours(-25).UtcDateTime);
        (await FindAsync(app, files)).ShouldBe([$"Files match rows: file {forgotten}: is named by no row"]);
    }

    private static async Task<List<string>> FindAsync(TestApp app, FileStore files)
    {
        await using var db = app.Database.NewContext();
        return [.. (await new FilesMatchRows(files, app.Clock).FindAsync(db, Cancel)).Select(breach => $"{breach}")];
    }
}
