using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Data.Accounts;

namespace Palmares.Data.Mappings.Accounts;

internal sealed class AttemptMapping : IEntityTypeConfiguration<Attempt>
{
    public void Configure(EntityTypeBuilder<Attempt> builder)
    {
        builder.HasKey(attempt => attempt.Key);
        builder.Property(attempt => attempt.Key).HasMaxLength(100);
        builder.HasIndex(attempt => attempt.EndsAt);
        builder.ToTable("attempts");
    }
}

internal sealed class AccountLinkMapping : IEntityTypeConfiguration<AccountLink>
{
    public void Configure(EntityTypeBuilder<AccountLink> builder)
    {
        builder.Property(link => link.Id).ValueGeneratedNever();
        builder.HasIndex(link => link.TokenHash).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(link => link.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<PersonAddress>().WithMany().HasForeignKey(link => link.AddressId).OnDelete(DeleteBehavior.Cascade);
        builder.ToTable("account_links", table =>
        {
            table.CheckCode<AccountLink, LinkPurpose>("purpose");
            table.Check("address", "(purpose = 'verify-address') = (address_id IS NOT NULL)");
        });
    }
}

internal sealed class PasswordRequestMapping : IEntityTypeConfiguration<PasswordRequest>
{
    public void Configure(EntityTypeBuilder<PasswordRequest> builder)
    {
        builder.Property(request => request.Id).ValueGeneratedNever();
        builder.Property(request => request.Address).HasMaxLength(254);
        builder.ToTable("password_requests");
    }
}

internal sealed class RecoveryCodeMapping : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.Property(code => code.Id).ValueGeneratedNever();
        builder.HasIndex(code => new { code.PersonId, code.Hash }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(code => code.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.ToTable("recovery_codes");
    }
}
