using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Domain.Library;

namespace Palmares.Data.Mappings;

internal sealed class PracticeTextMapping(Shapes shapes) : IEntityTypeConfiguration<PracticeText>
{
    public void Configure(EntityTypeBuilder<PracticeText> builder)
    {
        builder.HasKey(text => new { text.PracticeNumber, text.Language });
        builder.Property(text => text.Language).HasMaxLength(35);
        builder.ToTable("practice_texts", table =>
        {
            table.Check("language", shapes.Language("language"));
            table.Check("title", "length(title) > 0");
            table.CheckCode<PracticeText, TextOrigin>("title_origin");
            table.CheckCode<PracticeText, TextOrigin>("summary_origin");
            table.Check("summary", "(summary IS NULL) = (summary_origin IS NULL)");
        });
    }
}
