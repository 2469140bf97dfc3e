using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Data;

namespace Palmares.Migrations;

/// <summary>What `dotnet ef migrations add` would do, without the packages it needs.</summary>
internal static class MigrationWriter
{
    /// <returns>The files written, relative to the repository's root.</returns>
    public static IEnumerable<string> Write(DatabaseProvider provider, IDesignTimeServices design, string project, string name)
    {
        var options = new DbContextOptionsBuilder<PalmaresDb>();
        provider.Configure(options);
        using var db = new PalmaresDb(options.Options);
        var services = new ServiceCollection();
        services.AddEntityFrameworkDesignTimeServices();
        services.AddDbContextDesignTimeServices(db);
        design.ConfigureDesignTimeServices(services);
        using var container = services.BuildServiceProvider();
        using var scope = container.CreateScope();

        var scaffolder = scope.ServiceProvider.GetRequiredService<IMigrationsScaffolder>();
        var migration = scaffolder.ScaffoldMigration(name, Path.GetFileName(project), "Migrations", "C#");
        var files = scaffolder.Save(project, migration, Path.Join(project, "Migrations"), dryRun: false);
        return [files.MigrationFile!, files.MetadataFile!, files.SnapshotFile!];
    }
}
