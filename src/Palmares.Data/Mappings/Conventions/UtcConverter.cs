using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Palmares.Data.Mappings.Conventions;

/// <summary>
/// Instants in UTC on both databases, so that they order and compare in SQL; whole microseconds, which is what
/// PostgreSQL keeps, so that both give back the same.
/// </summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
    instant => new DateTime(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc),
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
