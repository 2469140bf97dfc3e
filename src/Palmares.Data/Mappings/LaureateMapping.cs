using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Domain.Competitions;
using Palmares.Domain.Institutions;

namespace Palmares.Data.Mappings;

/// <summary>
/// The practice is named by its id without a foreign key: competitions are loaded before the practices that name them,
/// and a laureate may be known before the library has its record. <c>palmares check</c> finds names that lead nowhere.
/// </summary>
internal sealed class LaureateMapping : IEntityTypeConfiguration<Laureate>
{
    public void Configure(EntityTypeBuilder<Laureate> builder)
    {
        builder.HasKey(laureate => new { laureate.CompetitionId, laureate.Innovation, laureate.Position });
        builder.HasOne<Institution>().WithMany().HasForeignKey(laureate => laureate.InstitutionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Country>().WithMany().HasForeignKey(laureate => laureate.CountryCode).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable("laureates", table =>
        {
            table.Check("position", "position >= 0");
            table.Check("one_innovation", "NOT innovation OR position = 0");
        });
    }
}
