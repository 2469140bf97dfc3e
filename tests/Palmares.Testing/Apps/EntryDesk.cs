using Palmares.Data;
using Palmares.Data.Accounts;
using Palmares.Domain.Access;
using Palmares.Domain.Competitions;
using Palmares.Domain.Entries;

namespace Palmares.Testing.Apps;

/// <summary>A running call, and entries in it, of an application under test.</summary>
public static class EntryDesk
{
    public const string CompetitionId = "europe-2022";

    private static readonly SemaphoreSlim Calls = new(1);

    private static int _numbers = 9_000;

    /// <summary>A call of the European competition that has been open for a month and closes in five days, at noon UTC.</summary>
    public static async Task<Call> OpenCallAsync(this TestApp app, RuleSet? rules = null)
    {
        var now = app.Clock.GetUtcNow();
        var closes = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(5).AddHours(12);
        // Tests that share an application begin at the same time.
        await Calls.WaitAsync();
        try
        {
            await using var db = app.Database.NewContext();
            return await db.Calls.FindAsync(CompetitionId) ?? await AddCallAsync(db, now, closes, rules);
        }
        finally
        {
            Calls.Release();
        }
    }

    private static async Task<Call> AddCallAsync(PalmaresDb db, DateTimeOffset now, DateTimeOffset closes, RuleSet? rules)
    {
        var call = new Call
        {
            CompetitionId = CompetitionId, OpensAt = now.AddDays(-30), ClosesAt = closes, EndorsementsUntil = closes.AddDays(5),
            TimeZone = "Europe/Zurich", Rules = rules ?? RuleSet.Reference,
        };
        db.Calls.Add(call);
        await db.SaveChangesAsync();
        return call;
    }

    public static Task<Person> AuthorAsync(this TestApp app, string name = "Claire Moreau", string institution = "fr-cnaf", InstitutionRole role = InstitutionRole.Author) =>
        app.PersonAsync(name, posts: [new(institution, role)]);

    /// <summary>A draft with these texts, each at revision 1.</summary>
    public static async Task<Entry> EntryAsync(this TestApp app, Person owner, string institution = "fr-cnaf", params (EntryField Field, string Text)[] texts)
    {
        var now = app.Clock.GetUtcNow();
        var entry = new Entry
        {
            Number = Interlocked.Increment(ref _numbers), CompetitionId = CompetitionId, InstitutionId = institution, OwnerId = owner.Id, CreatedAt = now,
        };
        foreach (var (field, text) in texts) entry.Fields.Add(new() { Field = field, Text = text, Revision = 1, SavedAt = now, SavedBy = owner.Id });
        await using var db = app.Database.NewContext();
        db.Entries.Add(entry);
        await db.SaveChangesAsync();
        return entry;
    }

    public static string Words(int count) => string.Join(' ', Enumerable.Repeat("word", count));
}
