using Palmares.Torture.Databases;
using Palmares.Torture.Work;

namespace Palmares.Torture.Scenarios;

/// <summary>The disk of the data folder fills up and is emptied again.</summary>
internal sealed class DiskFull : Scenario
{
    private const int Times = 3;

    public override string Name => "disk full";

    public override string? WhyNot(string database) => database == TorturedDatabase.Postgres ? "the server's disk is the server's own matter"
        : Environment.IsPrivilegedProcess ? base.WhyNot(database) : "only root may mount a small disk";

    public override async Task PrepareAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        await Shell.RunAsync("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", folder);
    }

    public override async Task<int> HappenAsync(Stage stage)
    {
        var filler = Path.Join(stage.Installation.Folder, "filler");
        for (var time = 0; time < Times; time++)
        {
            await stage.ForAWhileAsync(500, 1_500);
            await FillAsync(filler);
            await stage.ForAWhileAsync(4_000, 5_000);
            File.Delete(filler);
            await stage.GoOnAsync();
        }
        // Not each time: there may be room in what the database has already.
        if (stage.Tally.Refusals == 0) stage.Tally.Breach("nobody was told that the disk is full");
        return Times;
    }

    public override Task CleanUpAsync(string folder) => Shell.RunAsync("umount", "-l", folder);

    private static async Task FillAsync(string path)
    {
        try
        {
            await using var filler = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            for (var block = new byte[4096]; ;) await filler.WriteAsync(block);
        }
        catch (IOException)
        {
            // Full.
        }
    }
}
