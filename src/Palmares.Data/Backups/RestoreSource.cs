namespace Palmares.Data.Backups;

/// <summary>What a database is restored from: what <see cref="DatabaseSnapshot"/> has written, verified.</summary>
/// <param name="Facts">Those the restored database must have.</param>
/// <param name="Open">A part by its name, from its beginning; the caller disposes of it.</param>
public sealed record RestoreSource(DatabaseFacts Facts, IReadOnlyList<string> Parts, Func<string, Stream> Open)
{
    /// <exception cref="InvalidDataException">What was restored is not what was backed up.</exception>
    public void Compare(DatabaseFacts restored)
    {
        if (Facts.DifferencesTo(restored) is { Count: > 0 } differences)
            throw new InvalidDataException($"What was restored is not what was backed up, so the database was left as it was: {string.Join("; ", differences)}.");
    }
}
