using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Data.Accounts;
using Palmares.Domain.Access;
using Palmares.Domain.Competitions;
using Palmares.Domain.Entries;
using Palmares.Domain.Institutions;

namespace Palmares.Data.Mappings.Accounts;

internal sealed class PersonAddressMapping : IEntityTypeConfiguration<PersonAddress>
{
    public void Configure(EntityTypeBuilder<PersonAddress> builder)
    {
        builder.Property(address => address.Id).ValueGeneratedNever();
        builder.Property(address => address.Address).HasMaxLength(254);
        builder.Property(address => address.Normalized).HasMaxLength(254);
        builder.HasIndex(address => address.Normalized).IsUnique().HasFilter("verified_at IS NOT NULL");
        builder.HasIndex(address => new { address.PersonId, address.Normalized }).IsUnique();
        builder.ToTable("person_addresses");
    }
}

internal sealed class ProtectionKeyMapping : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> builder)
    {
        builder.Property(key => key.Id).ValueGeneratedNever();
        builder.ToTable("protection_keys");
    }
}

internal sealed class SignInSessionMapping : IEntityTypeConfiguration<SignInSession>
{
    public void Configure(EntityTypeBuilder<SignInSession> builder)
    {
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder.Property(session => session.Agent).HasMaxLength(300);
        builder.HasOne<Person>().WithMany().HasForeignKey(session => session.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.ToTable("sign_in_sessions");
    }
}

internal sealed class MembershipMapping : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.Property(membership => membership.Id).ValueGeneratedNever();
        builder.HasOne<Person>().WithMany().HasForeignKey(membership => membership.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Institution>().WithMany().HasForeignKey(membership => membership.InstitutionId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(membership => membership.Function).HasMaxLength(200);
        builder.ToTable("memberships", table =>
        {
            table.CheckCode<Membership, InstitutionRole>("role");
            table.Check("days", "\"to\" IS NULL OR \"to\" >= \"from\"");
        });
    }
}

internal sealed class AssociationGrantMapping : IEntityTypeConfiguration<AssociationGrant>
{
    public void Configure(EntityTypeBuilder<AssociationGrant> builder)
    {
        builder.Property(grant => grant.Id).ValueGeneratedNever();
        builder.HasOne<Person>().WithMany().HasForeignKey(grant => grant.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Competition>().WithMany().HasForeignKey(grant => grant.CompetitionId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable("association_grants", table =>
        {
            table.CheckCode<AssociationGrant, AssociationRole>("role");
            table.Check("competition", "(role IN ('juror', 'jury-chair')) = (competition_id IS NOT NULL)");
            table.Check("days", "\"to\" IS NULL OR \"to\" >= \"from\"");
        });
    }
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.Property(invitation => invitation.Id).ValueGeneratedNever();
        builder.Property(invitation => invitation.Address).HasMaxLength(254);
        builder.Property(invitation => invitation.Language).HasMaxLength(2);
        builder.Property(invitation => invitation.Function).HasMaxLength(200);
        builder.HasIndex(invitation => invitation.TokenHash).IsUnique();
        builder.HasOne<Institution>().WithMany().HasForeignKey(invitation => invitation.InstitutionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Competition>().WithMany().HasForeignKey(invitation => invitation.CompetitionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Entry>().WithMany().HasForeignKey(invitation => invitation.EntryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(invitation => invitation.InvitedBy).OnDelete(DeleteBehavior.SetNull);
        builder.ToTable("invitations", table =>
        {
            table.CheckCode<Invitation, InstitutionRole>("institution_role");
            table.CheckCode<Invitation, AssociationRole>("association_role");
            table.CheckCode<Invitation, ShareKind>("share");
            table.Check("institution", "(institution_id IS NULL) = (institution_role IS NULL)");
            table.Check("entry", "(entry_id IS NULL) = (share IS NULL)");
            table.Check("one_thing", "(CASE WHEN institution_role IS NULL THEN 0 ELSE 1 END) + (CASE WHEN association_role IS NULL THEN 0 ELSE 1 END) + (CASE WHEN share IS NULL THEN 0 ELSE 1 END) = 1");
        });
    }
}
