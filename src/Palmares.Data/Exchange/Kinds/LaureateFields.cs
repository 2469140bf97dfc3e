using System.Text.Json.Nodes;
using Palmares.Domain.Competitions;

namespace Palmares.Data.Exchange.Kinds;

/// <summary>
/// <c>winners</c> and <c>special_distinction_innovation</c> of a competition. <c>country</c> stands there where no more
/// than the country is known.
/// </summary>
internal static class LaureateFields
{
    private const string Winners = "winners";
    private const string Innovation = "special_distinction_innovation";

    public static List<Laureate> Read(RecordFields fields, Known known, string competition)
    {
        var laureates = fields.Objects(Winners, Need.Value).Select((winner, at) => Read(winner, known, competition, at, innovation: false)).ToList();
        if (fields.Object(Innovation, Need.ValueOrNull) is { } distinction) laureates.Add(Read(distinction, known, competition, 0, innovation: true));
        return laureates;
    }

    public static JsonArray WriteAwards(Competition competition) =>
        new([.. competition.Laureates.Where(laureate => !laureate.Innovation).OrderBy(laureate => laureate.Position).Select(Write)]);

    public static JsonObject? WriteInnovation(Competition competition) =>
        competition.Laureates.Find(laureate => laureate.Innovation) is { } laureate ? Write(laureate) : null;

    public static string NameOf(Laureate laureate) => laureate.Innovation ? Innovation : $"{Winners}.{laureate.Position + 1}";

    private static Laureate Read(RecordFields fields, Known known, string competition, int position, bool innovation)
    {
        var institution = fields.Reference("institution", Need.ValueOrNull, known.IsInstitution, "institutions");
        var country = fields.Reference("country", Need.Optional, known.IsCountry, "countries");
        if (institution is not null && country is not null && known.InstitutionCountries[institution] != country)
            fields.Error("country", $"\"{country}\" is not the country of {institution}");
        var practice = fields.Id("practice", Need.ValueOrNull);
        var title = fields.Text("title", Need.ValueOrNull, most: 1000);
        fields.Finish();
        return new()
        {
            CompetitionId = competition, Position = position, Innovation = innovation,
            InstitutionId = institution, CountryCode = country, PracticeId = practice, Title = title,
        };
    }

    private static JsonObject Write(Laureate laureate)
    {
        var record = new JsonObject { ["institution"] = laureate.InstitutionId };
        if (laureate.CountryCode is not null) record["country"] = laureate.CountryCode;
        record["practice"] = laureate.PracticeId;
        record["title"] = laureate.Title;
        return record;
    }
}
