using System.Text.Json;
using Palmares.Data.Backups;

namespace Palmares.Web.Hosting.Backups;

/// <summary>The last file of an archive: what is in it, and what a restore has to arrive at. Documented in docs/adr/0011-backups.md.</summary>
/// <param name="Format">Raised when an older program could not read what a newer one has written.</param>
/// <param name="Program">Version that made it.</param>
/// <param name="Engine">Name of the database; only the same can be restored from it.</param>
/// <param name="Parts">Every other file of the archive.</param>
public sealed record BackupManifest(int Format, string Program, DateTimeOffset MadeAt, string Engine, DatabaseFacts Database, IReadOnlyList<BackupPart> Parts)
{
    public const string Name = "manifest.json";
    public const int CurrentFormat = 1;
    public const string Files = "files/";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string CurrentProgram => typeof(BackupManifest).Assembly.GetName().Version!.ToString(3);

    public IReadOnlyList<string> DatabaseParts => [.. Parts.Select(part => part.Name).Where(name => !name.StartsWith(Files, StringComparison.Ordinal))];

    public IReadOnlyList<string> FileParts => [.. Parts.Select(part => part.Name).Where(name => name.StartsWith(Files, StringComparison.Ordinal))];

    public Task WriteAsync(Stream output, CancellationToken cancellation) => JsonSerializer.SerializeAsync(output, this, Json, cancellation);

    /// <exception cref="InvalidDataException">Not a manifest that this program understands.</exception>
    public static async Task<BackupManifest> ReadAsync(Stream input, CancellationToken cancellation)
    {
        try
        {
            var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(input, Json, cancellation);
            if (manifest is { Format: CurrentFormat, Database: not null, Parts: not null }) return manifest;
            throw new InvalidDataException($"The backup has format {manifest?.Format}; this version reads format {CurrentFormat}.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException("The backup's manifest cannot be read.", exception);
        }
    }
}

/// <param name="Sha256">Of its bytes before they were compressed, 64 hexadecimal digits.</param>
public sealed record BackupPart(string Name, long Bytes, string Sha256);
