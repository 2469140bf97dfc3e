using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Data.Feed;

namespace Palmares.Data.Mappings;

internal sealed class ChangeMapping : IEntityTypeConfiguration<Change>
{
    public void Configure(EntityTypeBuilder<Change> builder)
    {
        builder.HasKey(change => change.Sequence);
        builder.Property(change => change.Sequence).ValueGeneratedNever();
        builder.Property(change => change.Key).HasMaxLength(100);
        builder.ToTable("changes", table =>
        {
            table.Check("sequence", "sequence > 0");
            table.CheckCode<Change, ChangeKind>("kind");
        });
    }
}
