using System.Text.Json.Nodes;
using Palmares.Domain.Competitions;
using Palmares.Domain.Shared;

namespace Palmares.Data.Exchange.Kinds;

/// <summary>The <c>forum</c> of a competition.</summary>
internal static class ForumFields
{
    public static Forum Read(RecordFields fields, Known known)
    {
        var name = fields.Text("name", Need.ValueOrNull, most: 500);
        var city = fields.Text("city", Need.ValueOrNull, most: 200);
        var country = fields.Reference("country", Need.ValueOrNull, known.IsCountry, "countries");
        var period = fields.Period(undated: true);
        var participants = fields.Count("participants");
        fields.Finish();
        return new(name, city, country, period, participants);
    }

    public static JsonObject Write(Forum forum) => new()
    {
        ["name"] = forum.Name,
        ["city"] = forum.City,
        ["country"] = forum.CountryCode,
        ["start"] = Json.Day(forum.Period.Start),
        ["end"] = Json.Day(forum.Period.End),
        ["date_precision"] = Codes.Of(forum.Period.Precision == DatePrecision.None ? DatePrecision.Year : forum.Period.Precision),
        ["participants"] = forum.Participants,
    };
}
