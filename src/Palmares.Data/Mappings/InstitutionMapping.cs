using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Domain.Institutions;

namespace Palmares.Data.Mappings;

internal sealed class InstitutionMapping(Shapes shapes) : IEntityTypeConfiguration<Institution>
{
    public void Configure(EntityTypeBuilder<Institution> builder)
    {
        builder.Property(institution => institution.Id).HasMaxLength(100);
        builder.HasOne<Country>().WithMany().HasForeignKey(institution => institution.CountryCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Region>().WithMany().HasForeignKey(institution => institution.RegionId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable("institutions", table =>
        {
            table.Check("id", shapes.Slug("id"));
            table.CheckCode<Institution, InstitutionBasis>("basis");
        });
    }
}
