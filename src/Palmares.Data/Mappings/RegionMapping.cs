using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Domain.Institutions;

namespace Palmares.Data.Mappings;

internal sealed class RegionMapping(Shapes shapes) : IEntityTypeConfiguration<Region>
{
    public void Configure(EntityTypeBuilder<Region> builder)
    {
        builder.Property(region => region.Id).HasMaxLength(100);
        builder.Property(region => region.Order).HasColumnName("sort_order");
        builder.HasIndex(region => region.Order).IsUnique();
        builder.ToTable("regions", table =>
        {
            table.Check("id", shapes.Slug("id"));
            table.Check("sort_order", "sort_order > 0");
        });
    }
}
