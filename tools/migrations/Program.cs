using Microsoft.EntityFrameworkCore.Design.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal;
using Microsoft.EntityFrameworkCore.Sqlite.Design.Internal;
using Palmares.Data.Postgres;
using Palmares.Data.Sqlite;
using Palmares.Migrations;

// Writes one migration for each database from the same model, side by side. Run by ./dev migration NAME from the repository's root.
if (args is not [var name] || name.Length == 0 || !name.All(char.IsAsciiLetterOrDigit) || !char.IsAsciiLetterUpper(name[0]))
{
    Console.Error.WriteLine("Usage: ./dev migration NAME, a name like AddSubmissions.");
    return 2;
}

using var postgres = new PostgresProvider("Host=localhost;Database=palmares");
MigrationWriter[] writers =
[
    new(new SqliteProvider("palmares.db"), new SqliteDesignTimeServices(), "src/Palmares.Data.Sqlite"),
    new(postgres, new NpgsqlDesignTimeServices(), "src/Palmares.Data.Postgres"),
];
if (!writers.Any(writer => writer.HasChanges()))
{
    Console.Error.WriteLine("The model is as the last migrations left it: nothing to write.");
    return 1;
}
foreach (var file in writers.SelectMany(writer => writer.Write(name)).ToList()) Console.WriteLine(file);
return 0;
