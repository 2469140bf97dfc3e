using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Domain.Library;

namespace Palmares.Data.Mappings;

internal sealed class TopicMapping(Shapes shapes) : IEntityTypeConfiguration<Topic>
{
    public void Configure(EntityTypeBuilder<Topic> builder)
    {
        builder.Property(topic => topic.Id).HasMaxLength(100);
        builder.Property(topic => topic.Order).HasColumnName("sort_order");
        builder.HasOne<Topic>().WithMany().HasForeignKey(topic => topic.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable("topics", table =>
        {
            table.Check("id", shapes.Slug("id"));
            table.Check("sort_order", "sort_order > 0");
            table.Check("parent", "parent_id <> id");
        });
    }
}
