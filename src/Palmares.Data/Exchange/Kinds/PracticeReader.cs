using Palmares.Domain.Library;

namespace Palmares.Data.Exchange.Kinds;

/// <summary>Reads a record of data/practices.json.</summary>
internal static class PracticeReader
{
    public static PracticeDraft? Read(RecordFields fields, Known known)
    {
        var id = fields.Id("id");
        var number = ReadNumber(fields, known, id);
        var texts = PracticeTextFields.Read(fields, out var originalLanguage, out var titleStatus);
        var institution = fields.Reference("institution", Need.Value, known.IsInstitution, "institutions");
        var (country, region) = fields.Place(known);
        var implemented = fields.Year("implementation_year");
        var (awardYear, competition, competitionRegion) = ReadCompetition(fields, known);
        var (tier, innovation) = ReadTier(fields);
        var topics = fields.List("topics", Need.Value, known.Topics.Contains, "in topics");
        var sourceTopics = fields.List("source_topics", Need.Value);
        var source = fields.Address("source_url", Need.ValueOrNull);
        var basis = fields.Code<SummaryBasis>("summary_basis");
        var version = fields.Number("version", Need.Optional, 1, int.MaxValue);
        var published = fields.Instant("published_at", Need.Optional);
        var updated = fields.Instant("updated_at", Need.Optional);
        if (updated < published) fields.Error("updated_at", "is before published_at");
        var withdrawal = new Withdrawal(fields.Has("withdrawn_at"), fields.Instant("withdrawn_at", Need.Optional));
        if (withdrawal.At < published) fields.Error("withdrawn_at", "is before published_at");
        fields.Finish();
        return fields.Failed ? null : new(id!, number, version, published, updated, withdrawal, history => new()
        {
            Number = history.Number, Id = id!, InstitutionId = institution!, CountryCode = country!, RegionId = region!,
            ImplementationYear = implemented, AwardYear = awardYear, CompetitionId = competition, CompetitionRegionId = competitionRegion,
            Tier = tier, Innovation = innovation, TopicIds = topics, SourceTopics = sourceTopics, TitleStatus = titleStatus,
            SummaryBasis = basis!.Value, SourceUrl = source, OriginalLanguage = originalLanguage, Version = history.Version,
            PublishedAt = history.PublishedAt, UpdatedAt = history.UpdatedAt, WithdrawnAt = history.WithdrawnAt,
            Texts = [.. texts.Select(text => text.Of(history.Number))],
        });
    }

    /// <summary>A number is given once: an existing practice keeps its own, a new one brings one that was never given.</summary>
    private static int? ReadNumber(RecordFields fields, Known known, string? id)
    {
        if (fields.Number("number", Need.Optional, 1, int.MaxValue) is not { } number || id is null) return null;
        if (known.PracticeNumbers.TryGetValue(id, out var present))
        {
            if (present != number) fields.Error("number", $"{number} is not the practice's number, which is {present}");
        }
        else if (number <= known.LastPracticeNumber)
        {
            fields.Error("number", $"{number} was given before; the last number given is {known.LastPracticeNumber}");
        }
        return number;
    }

    private static (int? Year, string? Competition, string? Region) ReadCompetition(RecordFields fields, Known known)
    {
        var year = fields.Year("award_year");
        var competition = fields.Reference("competition", Need.ValueOrNull, known.Competitions.ContainsKey, "competitions");
        var region = fields.Reference("competition_region", Need.ValueOrNull, known.IsRegion, "regions");
        if (competition is null || fields.Failed) return (year, competition, region);
        var expected = known.Competitions[competition];
        if (year != expected.Year) fields.Error("award_year", $"is not {expected.Year}, the year of {competition}");
        if (region != expected.Region) fields.Error("competition_region", $"is not {expected.Region}, the region of {competition}");
        return (year, competition, region);
    }

    /// <summary>The Special Distinction may stand in the tier's place, or beside a tier in a property of its own.</summary>
    private static (Tier? Tier, bool Innovation) ReadTier(RecordFields fields)
    {
        var beside = fields.Flag("special_distinction_innovation", Need.Optional) ?? false;
        var code = fields.Text("award_tier", Need.ValueOrNull);
        if (code is null) return (null, beside);
        if (code == Tiers.Innovation) return (null, true);
        var tier = Tiers.Find(code);
        if (tier is null) fields.Error("award_tier", $"\"{code}\" is none of {string.Join(", ", Tiers.All.Select(Tiers.Code))}, {Tiers.Innovation}");
        return (tier, beside);
    }
}
