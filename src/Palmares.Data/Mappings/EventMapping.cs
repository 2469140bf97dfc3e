using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Domain.Events;
using Palmares.Domain.Institutions;

namespace Palmares.Data.Mappings;

internal sealed class EventMapping(Shapes shapes) : IEntityTypeConfiguration<AssociationEvent>
{
    public void Configure(EntityTypeBuilder<AssociationEvent> builder)
    {
        builder.Property(e => e.Id).HasMaxLength(100);
        builder.ComplexProperty(e => e.Period, period =>
        {
            period.Property(p => p.Start).HasColumnName("start_on");
            period.Property(p => p.End).HasColumnName("end_on");
            period.Property(p => p.Precision).HasColumnName("precision");
        });
        builder.HasOne<Country>().WithMany().HasForeignKey(e => e.CountryCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Region>().WithMany().HasForeignKey(e => e.RegionId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable("events", table =>
        {
            table.Check("id", shapes.Slug("id"));
            table.Check("type", shapes.Slug("type"));
            table.CheckPeriod("start_on", "end_on", "precision");
        });
    }
}
