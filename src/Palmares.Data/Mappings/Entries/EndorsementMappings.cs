using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Data.Accounts;
using Palmares.Domain.Endorsements;
using Palmares.Domain.Entries;
using Palmares.Domain.Institutions;

namespace Palmares.Data.Mappings.Entries;

internal sealed class EntrySignatoryMapping : IEntityTypeConfiguration<EntrySignatory>
{
    public void Configure(EntityTypeBuilder<EntrySignatory> builder)
    {
        builder.HasKey(signatory => new { signatory.EntryId, signatory.InstitutionId });
        builder.HasOne<Entry>().WithMany().HasForeignKey(signatory => signatory.EntryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Institution>().WithMany().HasForeignKey(signatory => signatory.InstitutionId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(signatory => signatory.Name).HasMaxLength(200);
        builder.Property(signatory => signatory.Function).HasMaxLength(200);
        builder.Property(signatory => signatory.Address).HasMaxLength(254);
        builder.Property(signatory => signatory.Language).HasMaxLength(2);
        builder.ToTable("entry_signatories");
    }
}

internal sealed class EndorsementRequestMapping : IEntityTypeConfiguration<EndorsementRequest>
{
    public void Configure(EntityTypeBuilder<EndorsementRequest> builder)
    {
        builder.Property(request => request.Id).ValueGeneratedNever();
        builder.HasOne<Entry>().WithMany().HasForeignKey(request => request.EntryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<EntryVersion>().WithMany().HasForeignKey(request => request.VersionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Institution>().WithMany().HasForeignKey(request => request.InstitutionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(request => request.SignedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(request => request.ConfirmedBy).OnDelete(DeleteBehavior.Restrict);
        // One live request per institution and entry: the next one is made only when the last is void.
        builder.HasIndex(request => new { request.EntryId, request.InstitutionId }).IsUnique().HasFilter("stale_at IS NULL").HasDatabaseName("ix_endorsement_requests_live");
        builder.Property(request => request.MaterialHash).HasMaxLength(64);
        builder.Property(request => request.Name).HasMaxLength(200);
        builder.Property(request => request.Function).HasMaxLength(200);
        builder.Property(request => request.Address).HasMaxLength(254);
        builder.Property(request => request.Language).HasMaxLength(2);
        builder.Property(request => request.SignedName).HasMaxLength(200);
        builder.Property(request => request.SignedFunction).HasMaxLength(200);
        builder.Property(request => request.DeclineReason).HasMaxLength(2000);
        builder.Property(request => request.ScanSha256).HasMaxLength(64);
        builder.ToTable("endorsement_requests", table =>
        {
            table.CheckCode<EndorsementRequest, EndorsementKind>("kind");
            table.CheckCode<EndorsementRequest, EndorsementChannel>("channel");
            table.Check("decision", "endorsed_at IS NULL OR declined_at IS NULL");
            table.Check("declined", "(declined_at IS NULL) = (decline_reason IS NULL)");
            table.Check("signed", "endorsed_at IS NULL OR (signed_name IS NOT NULL AND signed_function IS NOT NULL AND channel IS NOT NULL)");
            table.Check("paper", "channel <> 'paper' OR (scan_sha256 IS NOT NULL AND signed_by IS NOT NULL)");
            table.Check("confirmed", "(confirmed_at IS NULL) = (confirmed_by IS NULL) AND (confirmed_by IS NULL OR confirmed_by <> signed_by)");
        });
    }
}

internal sealed class EndorsementLinkMapping : IEntityTypeConfiguration<EndorsementLink>
{
    public void Configure(EntityTypeBuilder<EndorsementLink> builder)
    {
        builder.HasKey(link => link.TokenHash);
        builder.HasOne<EndorsementRequest>().WithMany().HasForeignKey(link => link.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable("endorsement_links");
    }
}

internal sealed class KnownSignatoryMapping : IEntityTypeConfiguration<KnownSignatory>
{
    public void Configure(EntityTypeBuilder<KnownSignatory> builder)
    {
        builder.HasKey(known => new { known.InstitutionId, known.Address });
        builder.HasOne<Institution>().WithMany().HasForeignKey(known => known.InstitutionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(known => known.ConfirmedBy).OnDelete(DeleteBehavior.Restrict);
        builder.Property(known => known.Address).HasMaxLength(254);
        builder.ToTable("known_signatories");
    }
}
