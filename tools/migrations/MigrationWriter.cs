using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Data;

namespace Palmares.Migrations;

/// <summary>What `dotnet ef migrations add` would do, without the packages it needs.</summary>
/// <param name="project">Folder of the provider's project, relative to the repository's root.</param>
internal sealed class MigrationWriter(DatabaseProvider provider, IDesignTimeServices design, string project)
{
    public bool HasChanges()
    {
        using var db = NewContext();
        return db.Database.HasPendingModelChanges();
    }

    /// <returns>The files written.</returns>
    public IEnumerable<string> Write(string name)
    {
        using var db = NewContext();
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

    private PalmaresDb NewContext()
    {
        var options = new DbContextOptionsBuilder<PalmaresDb>();
        provider.Configure(options);
        return new(options.Options);
    }
}
