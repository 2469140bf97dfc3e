using Palmares.Data;
using Palmares.Data.Postgres;
using Palmares.Data.Sqlite;

namespace Palmares.Web.Hosting;

public static class DataRegistration
{
    /// <summary>
    /// The database that PALMARES_DATABASE names: empty is SQLite in the data folder (PALMARES_DATA, default ./var,
    /// made where absent), anything else a PostgreSQL connection string.
    /// </summary>
    public static IServiceCollection AddPalmaresData(this IServiceCollection services, IConfiguration configuration)
    {
        var connection = configuration["PALMARES_DATABASE"];
        return services.AddPalmaresDb(string.IsNullOrWhiteSpace(connection) ? Sqlite(configuration) : Postgres(connection));
    }

    /// <summary>Full path of the data folder, which exists afterwards.</summary>
    public static string DataFolder(this IConfiguration configuration) =>
        Directory.CreateDirectory(configuration["PALMARES_DATA"] is { Length: > 0 } folder ? folder : "var").FullName;

    private static PostgresProvider Postgres(string connection)
    {
        try
        {
            return new(connection);
        }
        catch (ArgumentException exception)
        {
            throw new InvalidOperationException($"PALMARES_DATABASE is not a PostgreSQL connection string: {exception.Message}");
        }
    }

    private static SqliteProvider Sqlite(IConfiguration configuration) => new(Path.Join(configuration.DataFolder(), "palmares.db"));
}
