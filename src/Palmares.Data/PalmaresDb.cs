using Microsoft.EntityFrameworkCore;
using Palmares.Data.Feed;
using Palmares.Data.Mappings;
using Palmares.Data.Mappings.Conventions;
using Palmares.Domain.Competitions;
using Palmares.Domain.Events;
using Palmares.Domain.Institutions;
using Palmares.Domain.Library;
using Palmares.Domain.Shared;

namespace Palmares.Data;

/// <summary>The one context over either database. Every save appends what it changed to the change feed.</summary>
public sealed class PalmaresDb(DbContextOptions<PalmaresDb> options) : DbContext(options)
{
    public DbSet<Practice> Practices => Set<Practice>();

    public DbSet<PracticeText> PracticeTexts => Set<PracticeText>();

    public DbSet<Topic> Topics => Set<Topic>();

    public DbSet<Region> Regions => Set<Region>();

    public DbSet<Country> Countries => Set<Country>();

    public DbSet<Institution> Institutions => Set<Institution>();

    public DbSet<Competition> Competitions => Set<Competition>();

    public DbSet<Laureate> Laureates => Set<Laureate>();

    public DbSet<AssociationEvent> Events => Set<AssociationEvent>();

    public DbSet<Change> Changes => Set<Change>();

    public DbSet<Counter> Counters => Set<Counter>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save asynchronously: one path appends to the change feed.");

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        FeedingSave.SaveAsync(this, token => base.SaveChangesAsync(acceptAllChangesOnSuccess: false, token), acceptAllChangesOnSuccess, cancellationToken);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Conventions.Add(_ => new SnakeCaseNames());
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<LocalizedText>().HaveConversion<LocalizedTextConverter, LocalizedTextComparer>();
        configurationBuilder.Properties<Tier>().HaveConversion<CodeConverter<Tier>>();
        configurationBuilder.Properties<TextOrigin>().HaveConversion<CodeConverter<TextOrigin>>();
        configurationBuilder.Properties<TitleStatus>().HaveConversion<CodeConverter<TitleStatus>>();
        configurationBuilder.Properties<SummaryBasis>().HaveConversion<CodeConverter<SummaryBasis>>();
        configurationBuilder.Properties<InstitutionBasis>().HaveConversion<CodeConverter<InstitutionBasis>>();
        configurationBuilder.Properties<DatePrecision>().HaveConversion<CodeConverter<DatePrecision>>();
        configurationBuilder.Properties<ChangeKind>().HaveConversion<CodeConverter<ChangeKind>>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var shapes = Shapes.Of(Database.ProviderName);
        modelBuilder.ApplyConfiguration(new CounterMapping());
        modelBuilder.ApplyConfiguration(new ChangeMapping());
        modelBuilder.ApplyConfiguration(new RegionMapping(shapes));
        modelBuilder.ApplyConfiguration(new CountryMapping(shapes));
        modelBuilder.ApplyConfiguration(new TopicMapping(shapes));
        modelBuilder.ApplyConfiguration(new InstitutionMapping(shapes));
        modelBuilder.ApplyConfiguration(new CompetitionMapping(shapes));
        modelBuilder.ApplyConfiguration(new LaureateMapping());
        modelBuilder.ApplyConfiguration(new PracticeMapping(shapes));
        modelBuilder.ApplyConfiguration(new PracticeTextMapping(shapes));
        modelBuilder.ApplyConfiguration(new EventMapping(shapes));
    }
}
