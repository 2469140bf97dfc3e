namespace Palmares.Domain.Shared;

/// <summary>
/// The dates of an event as far as they are known. <paramref name="Start"/> is null exactly when
/// <paramref name="Precision"/> is <see cref="DatePrecision.None"/>; <paramref name="End"/> is the last day (inclusive)
/// or null where it is not known.
/// </summary>
public readonly record struct PartialPeriod(DateOnly? Start, DateOnly? End, DatePrecision Precision)
{
    /// <summary>The last day on which it may still take place; null if no date is known.</summary>
    public DateOnly? LastPossibleDay => Precision switch
    {
        DatePrecision.Day => End ?? Start,
        DatePrecision.Month => Later(End, Start?.AddMonths(1).AddDays(-1)),
        DatePrecision.Year => Later(End, Start?.AddYears(1).AddDays(-1)),
        _ => null,
    };

    /// <summary>Whether it is certainly over on <paramref name="today"/>; without a date nothing is certain.</summary>
    public bool IsOver(DateOnly today) => LastPossibleDay is { } last && last < today;

    private static DateOnly? Later(DateOnly? a, DateOnly? b) => a is null ? b : b is null ? a : a > b ? a : b;
}
