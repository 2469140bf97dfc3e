using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Data.Accounts;
using Palmares.Data.Outbox;
using Palmares.Domain.Entries;

namespace Palmares.Data.Mappings;

internal sealed class MessageMapping : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.Property(message => message.Id).ValueGeneratedNever();
        builder.Property(message => message.Template).HasMaxLength(60);
        builder.Property(message => message.Key).HasMaxLength(200);
        builder.Property(message => message.Address).HasMaxLength(254);
        builder.Property(message => message.Language).HasMaxLength(2);
        builder.HasIndex(message => message.Key).IsUnique();
        builder.HasIndex(message => new { message.State, message.DueAt });
        builder.HasOne<Person>().WithMany().HasForeignKey(message => message.PersonId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Entry>().WithMany().HasForeignKey(message => message.EntryId).OnDelete(DeleteBehavior.SetNull);
        builder.ToTable("messages", table =>
        {
            table.CheckCode<Message, MessageState>("state");
            table.Check("sent", "(state = 'sent') = (sent_at IS NOT NULL)");
        });
    }
}
