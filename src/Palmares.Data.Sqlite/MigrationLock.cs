namespace Palmares.Data.Sqlite;

/// <summary>One process at a time migrates a database file. The lock ends with the process that holds it; the
/// empty file stays, because deleting it would let two processes hold two locks.</summary>
internal static class MigrationLock
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    public static async Task<FileStream> TakeAsync(string file, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(file))
            {
                await Task.Delay(Between, cancellationToken);
            }
        }
    }
}
