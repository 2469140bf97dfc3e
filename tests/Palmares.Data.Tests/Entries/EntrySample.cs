using Palmares.Data.Accounts;
using Palmares.Domain.Competitions;
using Palmares.Domain.Entries;

namespace Palmares.Data.Tests.Entries;

/// <summary>A running competition, two institutions and people, for tests about entries.</summary>
internal static class EntrySample
{
    public static Person Person(string name) => new() { Name = name, Language = "en", CreatedAt = Sample.Day };

    public static Entry Entry(int number, Guid owner, string institution = "fr-cnaf") =>
        new() { Number = number, CompetitionId = "europe-2025", InstitutionId = institution, OwnerId = owner, CreatedAt = Sample.Day };

    public static async Task<Person> AddAsync(PalmaresDb db)
    {
        await Sample.AddReferencesAsync(db);
        var owner = Person("Claire");
        db.AddRange(owner, Sample.Institution("de-dguv"), new Call
        {
            CompetitionId = "europe-2025", OpensAt = Sample.Day, ClosesAt = Sample.Day.AddDays(5), EndorsementsUntil = Sample.Day.AddDays(10),
            TimeZone = "Europe/Zurich", Rules = RuleSet.Reference,
        });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return owner;
    }
}
