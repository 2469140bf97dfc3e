using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Domain.Shared;

namespace Palmares.Data.Mappings;

/// <summary>Truths that must never break, as CHECK constraints named ck_table_what.</summary>
internal static class Checks
{
    public static void Check<T>(this TableBuilder<T> table, string what, string condition) where T : class =>
        table.HasCheckConstraint($"ck_{table.Name}_{what}", condition);

    public static void CheckYear<T>(this TableBuilder<T> table, string column) where T : class =>
        table.Check(column, $"{column} BETWEEN 1900 AND 2200");

    public static void CheckCode<TEntity, TEnum>(this TableBuilder<TEntity> table, string column) where TEntity : class where TEnum : struct, Enum =>
        table.Check(column, $"{column} IN ({string.Join(", ", Codes.All<TEnum>().Select(code => $"'{code}'"))})");

    /// <summary>No date exactly where the precision is none; nothing ends before it starts.</summary>
    public static void CheckPeriod<T>(this TableBuilder<T> table, string start, string end, string precision) where T : class
    {
        table.CheckCode<T, DatePrecision>(precision);
        table.Check(start, $"({precision} = 'none') = ({start} IS NULL)");
        table.Check(end, $"{end} IS NULL OR ({start} IS NOT NULL AND {end} >= {start})");
    }
}
