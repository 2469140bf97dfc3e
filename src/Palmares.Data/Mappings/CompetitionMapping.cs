using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Domain.Competitions;
using Palmares.Domain.Institutions;

namespace Palmares.Data.Mappings;

internal sealed class CompetitionMapping(Shapes shapes) : IEntityTypeConfiguration<Competition>
{
    public void Configure(EntityTypeBuilder<Competition> builder)
    {
        builder.Property(competition => competition.Id).HasMaxLength(100);
        builder.HasOne<Region>().WithMany().HasForeignKey(competition => competition.RegionId).OnDelete(DeleteBehavior.Restrict);
        builder.ComplexProperty(competition => competition.Forum, forum =>
        {
            forum.Property(f => f.Name).HasColumnName("forum_name");
            forum.Property(f => f.City).HasColumnName("forum_city");
            forum.Property(f => f.CountryCode).HasColumnName("forum_country_code");
            forum.Property(f => f.Participants).HasColumnName("forum_participants");
            forum.ComplexProperty(f => f.Period, period =>
            {
                period.Property(p => p.Start).HasColumnName("forum_start_on");
                period.Property(p => p.End).HasColumnName("forum_end_on");
                period.Property(p => p.Precision).HasColumnName("forum_precision");
            });
        });
        builder.HasMany(competition => competition.Laureates).WithOne().HasForeignKey(laureate => laureate.CompetitionId).OnDelete(DeleteBehavior.Cascade);
        builder.ToTable("competitions", table =>
        {
            table.Check("id", shapes.Slug("id"));
            table.CheckYear("year");
            table.Check("call", "closes_on >= opens_on");
            table.CheckPeriod("forum_start_on", "forum_end_on", "forum_precision");
            table.Check("forum_country_code", shapes.Country("forum_country_code"));
            table.Check("figures", "submissions >= 0 AND institutions >= 0 AND countries >= 0 AND forum_participants >= 0");
            table.Check("certificates", "special_mentions >= 0 AND total_merit >= 0");
            table.Check("merit", "total_merit >= special_mentions");
        });
    }
}
