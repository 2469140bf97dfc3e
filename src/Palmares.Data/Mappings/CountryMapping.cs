using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Domain.Institutions;

namespace Palmares.Data.Mappings;

internal sealed class CountryMapping(Shapes shapes) : IEntityTypeConfiguration<Country>
{
    public void Configure(EntityTypeBuilder<Country> builder)
    {
        builder.HasKey(country => country.Code);
        builder.Property(country => country.Code).HasMaxLength(2);
        builder.HasOne<Region>().WithMany().HasForeignKey(country => country.RegionId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable("countries", table =>
        {
            table.Check("code", shapes.Country("code"));
            table.Check("region_source", "(region_id IS NULL) = (region_source IS NULL)");
            table.Check("place", "(longitude IS NULL) = (latitude IS NULL) AND longitude BETWEEN -180 AND 180 AND latitude BETWEEN -90 AND 90");
        });
    }
}
