using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Data.Accounts;
using Palmares.Data.Entries;

namespace Palmares.Data.Mappings.Entries;

internal sealed class HeldFormMapping : IEntityTypeConfiguration<HeldForm>
{
    public void Configure(EntityTypeBuilder<HeldForm> builder)
    {
        builder.Property(held => held.Id).ValueGeneratedNever();
        builder.HasOne<Person>().WithMany().HasForeignKey(held => held.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(held => held.ExpiresAt);
        builder.ToTable("held_forms");
    }
}
