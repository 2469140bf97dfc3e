namespace Palmares.Data.Backups;

/// <summary>The database at one moment, while others write on.</summary>
public abstract class DatabaseSnapshot : IAsyncDisposable
{
    public abstract DatabaseFacts Facts { get; }

    /// <summary>Names of the files that the database makes in an archive, in the order in which they are best written.</summary>
    public abstract IReadOnlyList<string> Parts { get; }

    public abstract Task WriteAsync(string part, Stream output, CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();
}
