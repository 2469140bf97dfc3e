using Palmares.Domain.Shared;

namespace Palmares.Data.Exchange.Kinds;

/// <summary>Groups of fields that several kinds have.</summary>
internal static class SharedFields
{
    /// <summary><c>country</c> and <c>region</c>, both required: the region is the one the country is in.</summary>
    public static (string? Country, string? Region) Place(this RecordFields fields, Known known)
    {
        var country = fields.Reference("country", Need.Value, known.IsCountry, "countries");
        var region = fields.Reference("region", Need.Value, known.IsRegion, "regions");
        if (country is not null && region is not null && known.CountryRegions[country] != region)
            fields.Error("region", $"\"{region}\" is not the region of {country}, which is {known.CountryRegions[country] ?? "not known"}");
        return (country, region);
    }

    /// <summary>
    /// <c>start</c>, <c>end</c> and <c>date_precision</c>. With month or year precision the start is the first day of it.
    /// </summary>
    /// <param name="undated">True: a precision other than none without a start is taken for none.</param>
    public static PartialPeriod Period(this RecordFields fields, bool undated = false)
    {
        var start = fields.Day("start", Need.ValueOrNull);
        var end = fields.Day("end", Need.ValueOrNull);
        var precision = fields.Code<DatePrecision>("date_precision");
        if (fields.Failed) return default;
        if (undated && start is null) precision = DatePrecision.None;
        if (start is null != (precision == DatePrecision.None)) fields.Error("start", "is null exactly where date_precision is none");
        if (end is not null && (start is null || end < start)) fields.Error("end", "is before start, or without it");
        if (start is { Day: not 1 } && precision is DatePrecision.Month or DatePrecision.Year)
            fields.Error("start", "is not the first day of its month");
        if (start is { Month: not 1 } && precision == DatePrecision.Year) fields.Error("start", "is not the first day of its year");
        return new(start, end, precision!.Value);
    }
}
