using System.Runtime.InteropServices;
using System.Text;

namespace Palmares.Data;

/// <summary>Files that are there whole or not at all, and still there after a power cut.</summary>
public static class DurableFile
{
    private const string Unfinished = ".part";

    /// <summary>Writes beside <paramref name="path"/>, forces the bytes to the disk, and only then gives them the name, over whatever had it.</summary>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}{Unfinished}";
        try
        {
            await using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.ReadWrite))
            {
                await write(stream);
                await stream.FlushAsync(CancellationToken.None);
                stream.Flush(flushToDisk: true);
            }
            Rename(unfinished, path);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>A move within a folder that outlives a power cut; the file's own bytes are on the disk already.</summary>
    public static void Rename(string from, string to)
    {
        File.Move(from, to, overwrite: true);
        FlushFolder(Path.GetDirectoryName(Path.GetFullPath(to))!);
    }

    /// <summary>A name is an entry of its folder, which has a cache of its own.</summary>
    private static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var descriptor = Open(Encoding.UTF8.GetBytes($"{folder}\0"), 0);
        if (descriptor < 0) throw new IOException($"{folder} cannot be opened.");
        try
        {
            if (Fsync(descriptor) != 0) throw new IOException($"{folder} cannot be written to the disk.");
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

#pragma warning disable SYSLIB1054 // generated marshalling would need unsafe code in this project, for three calls
    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Fsync(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Close(int descriptor);
#pragma warning restore SYSLIB1054
}
