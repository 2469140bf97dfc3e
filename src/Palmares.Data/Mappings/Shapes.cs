namespace Palmares.Data.Mappings;

/// <summary>
/// CHECK conditions on the shape of a text column, in each database's own words: SQLite has GLOB and no regular
/// expressions, PostgreSQL the opposite. Null passes, as in every CHECK.
/// </summary>
internal abstract class Shapes
{
    public static Shapes Of(string? providerName) =>
        providerName?.EndsWith("Sqlite", StringComparison.Ordinal) == true ? new SqliteShapes() : new PostgresShapes();

    /// <summary>Lower case letters and digits in groups parted by single hyphens, 1 to 100 characters.</summary>
    public abstract string Slug(string column);

    /// <summary>ISO 3166-1 alpha-2, upper case.</summary>
    public abstract string Country(string column);

    /// <summary>A BCP 47 tag, the primary language in lower case.</summary>
    public abstract string Language(string column);

    private sealed class SqliteShapes : Shapes
    {
        public override string Slug(string column) =>
            $"length({column}) BETWEEN 1 AND 100 AND {column} NOT GLOB '*[^a-z0-9-]*' AND {column} NOT GLOB '-*' AND {column} NOT GLOB '*-' AND {column} NOT GLOB '*--*'";

        public override string Country(string column) => $"{column} GLOB '[A-Z][A-Z]'";

        public override string Language(string column) =>
            $"length({column}) BETWEEN 2 AND 35 AND {column} GLOB '[a-z][a-z]*' AND {column} NOT GLOB '*[^A-Za-z0-9-]*' AND {column} NOT GLOB '*-'";
    }

    private sealed class PostgresShapes : Shapes
    {
        public override string Slug(string column) => $"length({column}) <= 100 AND {column} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'";

        public override string Country(string column) => $"{column} ~ '^[A-Z]{{2}}$'";

        public override string Language(string column) => $"length({column}) <= 35 AND {column} ~ '^[a-z]{{2}}[A-Za-z0-9-]*$' AND {column} !~ '-$'";
    }
}
