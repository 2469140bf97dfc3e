using Palmares.Domain.Competitions;
using Palmares.Domain.Events;
using Palmares.Domain.Institutions;
using Palmares.Domain.Library;
using Palmares.Domain.Shared;

namespace Palmares.Data.Tests;

/// <summary>Small valid things to change in a test.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Day = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    public static LocalizedText Text(string english) => new([new("en", english)]);

    public static Region Region(string id = "europe", int order = 1) => new() { Id = id, Order = order, Names = Text(id), OfficialIn = ["en"] };

    public static Country Country(string code = "FR", string? region = "europe") =>
        new() { Code = code, RegionId = region, RegionSource = region is null ? null : "issa", Names = Text(code), HasInstitution = true };

    public static Topic Topic(string id = "health", int order = 1) => new() { Id = id, Order = order, Names = Text(id), OfficialIn = ["en"] };

    public static Institution Institution(string id = "fr-cnaf") =>
        new() { Id = id, Names = Text("National Family Allowances Fund"), CountryCode = "FR", RegionId = "europe" };

    public static Competition Competition(string id = "europe-2025", int year = 2025) =>
        new() { Id = id, RegionId = "europe", Year = year, Forum = new("Forum", null, null, default, null) };

    public static AssociationEvent Event(string id = "wssf-2028") =>
        new() { Id = id, Titles = Text("World Social Security Forum"), Type = "world-forum", Period = new(new(2028, 10, 2), null, DatePrecision.Month) };

    public static Practice Practice(int number = 1, string? id = null) => new()
    {
        Number = number,
        Id = id ?? $"practice-{number}",
        InstitutionId = "fr-cnaf",
        CountryCode = "FR",
        RegionId = "europe",
        TopicIds = ["health"],
        OriginalLanguage = "en",
        PublishedAt = Day,
        UpdatedAt = Day,
        Texts = { Text(number, "en") },
    };

    public static PracticeText Text(int number, string language) => new()
    {
        PracticeNumber = number,
        Language = language,
        Title = $"Practice {number} ({language})",
        Summary = "What it is about.",
        TitleOrigin = TextOrigin.Original,
        SummaryOrigin = TextOrigin.Original,
    };

    /// <summary>A region, country, topic, institution and competition that everything else may refer to.</summary>
    public static async Task AddReferencesAsync(PalmaresDb db)
    {
        db.AddRange(Region(), Country(), Topic(), Institution(), Competition());
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        db.ChangeTracker.Clear();
    }
}
