using Microsoft.Extensions.DependencyInjection;
using Palmares.Data.Queries;
using Palmares.Testing.Databases;

namespace Palmares.Data.Tests.Queries;

public sealed class PracticeRecordTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnEveryDatabase]
    public async Task A_record_comes_with_all_its_texts_in_one_command(TestDatabase database)
    {
        await using var db = database.NewContext();
        await Sample.AddReferencesAsync(db);
        var practice = Sample.Practice();
        foreach (var language in new[] { "fr", "de", "es", "ko" }) practice.Texts.Add(Sample.Text(1, language));
        db.AddRange(practice, Sample.Practice(2));
        await db.SaveChangesAsync(Cancel);
        database.Commands.Clear();

        var record = await database.Services.GetRequiredService<PracticeRecord>().FindAsync(1, Cancel);

        record.ShouldNotBeNull().Texts.Select(text => text.Title).ShouldBe(
            ["Practice 1 (de)", "Practice 1 (en)", "Practice 1 (es)", "Practice 1 (fr)", "Practice 1 (ko)"], ignoreOrder: true);
        database.Commands.Texts.Count.ShouldBe(1);
    }

    [Theory, OnEveryDatabase]
    public async Task A_withdrawn_record_is_found_and_an_unknown_number_is_not(TestDatabase database)
    {
        await using var db = database.NewContext();
        await Sample.AddReferencesAsync(db);
        var practice = Sample.Practice();
        practice.WithdrawnAt = Sample.Day.AddDays(1);
        db.Add(practice);
        await db.SaveChangesAsync(Cancel);
        var query = new PracticeRecord(database.Contexts);

        (await query.FindAsync(1, Cancel)).ShouldNotBeNull().WithdrawnAt.ShouldBe(Sample.Day.AddDays(1));
        (await query.FindAsync(2, Cancel)).ShouldBeNull();
        (await query.FindAsync(-1, Cancel)).ShouldBeNull();
    }
}
