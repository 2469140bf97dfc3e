using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Data.Accounts;
using Palmares.Domain.Competitions;
using Palmares.Domain.Entries;
using Palmares.Domain.Institutions;

namespace Palmares.Data.Mappings.Entries;

internal sealed class EntryMapping : IEntityTypeConfiguration<Entry>
{
    public void Configure(EntityTypeBuilder<Entry> builder)
    {
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.HasIndex(entry => entry.Number).IsUnique();
        builder.HasOne<Competition>().WithMany().HasForeignKey(entry => entry.CompetitionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Institution>().WithMany().HasForeignKey(entry => entry.InstitutionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(entry => entry.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(entry => entry.Fields).WithOne().HasForeignKey(draft => draft.EntryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(entry => entry.Shares).WithOne().HasForeignKey(share => share.EntryId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(entry => entry.Draft);
        builder.ToTable("entries", table =>
        {
            table.Check("number", "number > 0");
            table.Check("rank", "rank > 0");
            table.Check("withdrawal", "(withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawal_reason IS NULL)");
        });
    }
}

internal sealed class DraftFieldMapping : IEntityTypeConfiguration<DraftField>
{
    public void Configure(EntityTypeBuilder<DraftField> builder)
    {
        builder.HasKey(draft => new { draft.EntryId, draft.Field });
        builder.Property(draft => draft.Revision).IsConcurrencyToken();
        builder.ToTable("draft_fields", table =>
        {
            table.CheckCode<DraftField, EntryField>("field");
            table.Check("revision", "revision > 0");
            table.Check("text", "length(text) <= 100000");
        });
    }
}

internal sealed class EntryShareMapping : IEntityTypeConfiguration<EntryShare>
{
    public void Configure(EntityTypeBuilder<EntryShare> builder)
    {
        builder.HasKey(share => new { share.EntryId, share.PersonId });
        builder.HasOne<Person>().WithMany().HasForeignKey(share => share.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.ToTable("entry_shares", table => table.CheckCode<EntryShare, ShareKind>("kind"));
    }
}

internal sealed class EntryPresenceMapping : IEntityTypeConfiguration<EntryPresence>
{
    public void Configure(EntityTypeBuilder<EntryPresence> builder)
    {
        builder.HasKey(presence => new { presence.EntryId, presence.PersonId });
        builder.HasOne<Entry>().WithMany().HasForeignKey(presence => presence.EntryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(presence => presence.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(presence => presence.Page).HasMaxLength(40);
        builder.ToTable("entry_presences");
    }
}

internal sealed class EntryVersionMapping : IEntityTypeConfiguration<EntryVersion>
{
    public void Configure(EntityTypeBuilder<EntryVersion> builder)
    {
        builder.Property(version => version.Id).ValueGeneratedNever();
        builder.HasIndex(version => new { version.EntryId, version.Number }).IsUnique();
        builder.HasOne<Entry>().WithMany().HasForeignKey(version => version.EntryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(version => version.MadeBy).OnDelete(DeleteBehavior.Restrict);
        builder.Property(version => version.Hash).HasMaxLength(64);
        builder.Property(version => version.MaterialHash).HasMaxLength(64);
        builder.ToTable("entry_versions", table =>
        {
            table.CheckCode<EntryVersion, VersionOccasion>("occasion");
            table.Check("hashes", "length(hash) = 64 AND length(material_hash) = 64");
            table.Check("words", "summary_words >= 0 AND total_words >= summary_words");
        });
    }
}

internal sealed class SubmissionMapping : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> builder)
    {
        builder.Property(submission => submission.Id).ValueGeneratedNever();
        builder.Property(submission => submission.Receipt).HasMaxLength(20);
        builder.Property(submission => submission.Hash).HasMaxLength(64);
        builder.HasIndex(submission => submission.Receipt).IsUnique();
        builder.HasIndex(submission => submission.VersionId).IsUnique();
        builder.HasIndex(submission => submission.FormKey).IsUnique();
        builder.HasOne<Entry>().WithMany().HasForeignKey(submission => submission.EntryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<EntryVersion>().WithMany().HasForeignKey(submission => submission.VersionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(submission => submission.SubmittedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Extension>().WithMany().HasForeignKey(submission => submission.ExtensionId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable("submissions");
    }
}

internal sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.Property(attachment => attachment.Id).ValueGeneratedNever();
        builder.Property(attachment => attachment.FileName).HasMaxLength(200);
        builder.Property(attachment => attachment.MediaType).HasMaxLength(100);
        builder.Property(attachment => attachment.Sha256).HasMaxLength(64);
        builder.Property(attachment => attachment.Caption).HasMaxLength(500);
        builder.Property(attachment => attachment.AlternativeText).HasMaxLength(1000);
        builder.HasOne<Entry>().WithMany().HasForeignKey(attachment => attachment.EntryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(attachment => attachment.AddedBy).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable("attachments", table => table.Check("bytes", "bytes > 0"));
    }
}
