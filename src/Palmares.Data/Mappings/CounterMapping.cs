using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Data.Feed;

namespace Palmares.Data.Mappings;

internal sealed class CounterMapping : IEntityTypeConfiguration<Counter>
{
    public void Configure(EntityTypeBuilder<Counter> builder)
    {
        builder.HasKey(counter => counter.Name);
        builder.Property(counter => counter.Name).HasMaxLength(40);
        builder.HasData(new Counter { Name = Counter.Practices }, new Counter { Name = Counter.Changes },
            new Counter { Name = Counter.Entries }, new Counter { Name = Counter.Audit });
        builder.ToTable("counters", table => table.Check("value", "value >= 0"));
    }
}
