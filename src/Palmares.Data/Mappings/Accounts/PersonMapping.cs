using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Data.Accounts;

namespace Palmares.Data.Mappings.Accounts;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people", table => table.Check("name", "length(name) BETWEEN 1 AND 200"));
        builder.Property(person => person.Id).ValueGeneratedNever();
        builder.Property(person => person.Name).HasMaxLength(200);
        builder.Property(person => person.Language).HasMaxLength(2);
        builder.Property(person => person.TimeZone).HasMaxLength(60);
        builder.Property(person => person.UserName).HasMaxLength(32);
        builder.Property(person => person.NormalizedUserName).HasMaxLength(32);
        builder.Property(person => person.Email).HasMaxLength(254);
        builder.Property(person => person.NormalizedEmail).HasMaxLength(254);
        builder.Property(person => person.ConcurrencyStamp).IsConcurrencyToken();
        builder.HasIndex(person => person.NormalizedUserName).IsUnique();
        builder.HasMany(person => person.Addresses).WithOne().HasForeignKey(address => address.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany<IdentityUserClaim<Guid>>().WithOne().HasForeignKey(claim => claim.UserId);
        builder.HasMany<IdentityUserLogin<Guid>>().WithOne().HasForeignKey(login => login.UserId);
        builder.HasMany<IdentityUserToken<Guid>>().WithOne().HasForeignKey(token => token.UserId);
        builder.HasMany<IdentityUserPasskey<Guid>>().WithOne().HasForeignKey(passkey => passkey.UserId);
    }
}
