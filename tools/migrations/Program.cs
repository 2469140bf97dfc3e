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
var made = new List<string>();
made.AddRange(MigrationWriter.Write(new SqliteProvider("palmares.db"), new SqliteDesignTimeServices(), "src/Palmares.Data.Sqlite", name));
made.AddRange(MigrationWriter.Write(postgres, new NpgsqlDesignTimeServices(), "src/Palmares.Data.Postgres", name));
foreach (var file in made) Console.WriteLine(file);
return 0;
