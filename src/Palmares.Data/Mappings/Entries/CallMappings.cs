using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Data.Accounts;
using Palmares.Domain.Competitions;
using Palmares.Domain.Entries;
using Palmares.Domain.Institutions;

namespace Palmares.Data.Mappings.Entries;

internal sealed class CallMapping : IEntityTypeConfiguration<Call>
{
    public void Configure(EntityTypeBuilder<Call> builder)
    {
        builder.HasKey(call => call.CompetitionId);
        builder.HasOne<Competition>().WithOne().HasForeignKey<Call>(call => call.CompetitionId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(call => call.TimeZone).HasMaxLength(60);
        builder.Property(call => call.Rules).HasConversion(
            rules => JsonSerializer.Serialize(rules, JsonSerializerOptions.Default), json => JsonSerializer.Deserialize<RuleSet>(json, JsonSerializerOptions.Default)!);
        builder.ToTable("calls", table => table.Check("order", "opens_at < closes_at AND closes_at <= endorsements_until"));
    }
}

internal sealed class ExtensionMapping : IEntityTypeConfiguration<Extension>
{
    public void Configure(EntityTypeBuilder<Extension> builder)
    {
        builder.Property(extension => extension.Id).ValueGeneratedNever();
        builder.HasOne<Call>().WithMany().HasForeignKey(extension => extension.CompetitionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Institution>().WithMany().HasForeignKey(extension => extension.InstitutionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Entry>().WithMany().HasForeignKey(extension => extension.EntryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(extension => extension.GrantedBy).OnDelete(DeleteBehavior.Restrict);
        builder.Property(extension => extension.Reason).HasMaxLength(2000);
        builder.ToTable("extensions", table => table.Check("reason", "length(reason) > 0"));
    }
}

internal sealed class SlotsMapping : IEntityTypeConfiguration<Slots>
{
    public void Configure(EntityTypeBuilder<Slots> builder)
    {
        builder.HasKey(slots => new { slots.CompetitionId, slots.InstitutionId });
        builder.HasOne<Call>().WithMany().HasForeignKey(slots => slots.CompetitionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Institution>().WithMany().HasForeignKey(slots => slots.InstitutionId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable("slots", table => table.Check("taken", "taken BETWEEN 0 AND \"limit\""));
    }
}
