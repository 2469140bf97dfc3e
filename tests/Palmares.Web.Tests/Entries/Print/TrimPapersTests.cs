using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Testing.Apps;
using Palmares.Web.Features.Entries.Print;
using Palmares.Web.Hosting;
using Palmares.Web.Hosting.Work;
using TestServer = Palmares.Testing.Databases.TestServer;

namespace Palmares.Web.Tests.Entries.Print;

public sealed class TrimPapersTests
{
    private static readonly DateTimeOffset Oldest = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_is_old_goes_and_beyond_the_most_the_oldest_first()
    {
        using var folder = new TemporaryFolder();
        Write(folder.FullPath, "aa/old.pdf", 10, Oldest.AddSeconds(-1));
        Write(folder.FullPath, "aa/first.pdf", 10, Oldest);
        Write(folder.FullPath, "bb/second.pdf", 10, Oldest.AddDays(1));
        Write(folder.FullPath, "cc/third.pdf", 10, Oldest.AddDays(2));

        TrimPapers.Trim(new(folder.FullPath), mostBytes: 20, Oldest).ShouldBe(2);

        Directory.EnumerateFiles(folder.FullPath, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order().ShouldBe(["second.pdf", "third.pdf"]);
        TrimPapers.Trim(new(folder.FullPath), mostBytes: 20, Oldest).ShouldBe(0);
        TrimPapers.Trim(new(Path.Join(folder.FullPath, "none")), mostBytes: 20, Oldest).ShouldBe(0);
    }

    [Fact]
    public async Task The_worker_trims_the_folder_of_the_application_once_an_hour()
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        var worker = app.Services.GetRequiredService<Worker>();
        var folder = Path.Join(app.Services.GetRequiredService<IConfiguration>().DataFolder(), "pdf");
        await worker.DrainAsync(TestContext.Current.CancellationToken);
        Write(folder, "aa/old.pdf", 1, app.Clock.GetUtcNow() - TrimPapers.Longest);

        await worker.DrainAsync(TestContext.Current.CancellationToken);
        File.Exists(Path.Join(folder, "aa/old.pdf")).ShouldBeTrue();
        app.Clock.Advance(TimeSpan.FromHours(1));
        await worker.DrainAsync(TestContext.Current.CancellationToken);

        File.Exists(Path.Join(folder, "aa/old.pdf")).ShouldBeFalse();
    }

    private static void Write(string folder, string name, int bytes, DateTimeOffset at)
    {
        var path = Path.Join(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, new byte[bytes]);
        File.SetLastWriteTimeUtc(path, at.UtcDateTime);
    }
}
