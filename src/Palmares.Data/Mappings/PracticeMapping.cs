using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Domain.Competitions;
using Palmares.Domain.Institutions;
using Palmares.Domain.Library;

namespace Palmares.Data.Mappings;

internal sealed class PracticeMapping(Shapes shapes) : IEntityTypeConfiguration<Practice>
{
    public void Configure(EntityTypeBuilder<Practice> builder)
    {
        builder.HasKey(practice => practice.Number);
        builder.Property(practice => practice.Number).ValueGeneratedNever();
        builder.Property(practice => practice.Id).HasMaxLength(100).IsRequired();
        builder.HasIndex(practice => practice.Id).IsUnique();
        builder.Property(practice => practice.Version).IsConcurrencyToken();
        builder.HasOne<Institution>().WithMany().HasForeignKey(practice => practice.InstitutionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Country>().WithMany().HasForeignKey(practice => practice.CountryCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Region>().WithMany().HasForeignKey(practice => practice.RegionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Competition>().WithMany().HasForeignKey(practice => practice.CompetitionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Region>().WithMany().HasForeignKey(practice => practice.CompetitionRegionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(practice => practice.Texts).WithOne().HasForeignKey(text => text.PracticeNumber).OnDelete(DeleteBehavior.Cascade);
        builder.ToTable("practices", table =>
        {
            table.Check("number", "number > 0");
            table.Check("id", shapes.Slug("id"));
            table.CheckYear("implementation_year");
            table.CheckYear("award_year");
            table.CheckCode<Practice, Tier>("tier");
            table.CheckCode<Practice, TitleStatus>("title_status");
            table.CheckCode<Practice, SummaryBasis>("summary_basis");
            table.Check("original_language", shapes.Language("original_language"));
            table.Check("version", "version > 0");
            table.Check("dates", "updated_at >= published_at AND (withdrawn_at IS NULL OR withdrawn_at >= published_at)");
        });
    }
}
