namespace Palmares.Domain.Shared;

/// <summary>How much of a date is known. With month or year precision the date kept is the first day of it.</summary>
public enum DatePrecision
{
    None,
    Year,
    Month,
    Day,
}
