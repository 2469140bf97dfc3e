using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Data.Audit;

namespace Palmares.Data.Mappings;

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.HasKey(row => row.Sequence);
        builder.Property(row => row.Sequence).ValueGeneratedNever();
        builder.Property(row => row.Action).HasMaxLength(60);
        builder.Property(row => row.Subject).HasMaxLength(100);
        builder.Property(row => row.Hash).HasMaxLength(64);
        builder.HasIndex(row => row.Subject);
        builder.HasIndex(row => row.Hash).IsUnique();
        builder.ToTable("audit_rows", table => table.Check("sequence", "sequence > 0"));
    }
}
