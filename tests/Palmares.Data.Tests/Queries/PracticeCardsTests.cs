using Palmares.Data.Queries;
using Palmares.Domain.Library;
using Palmares.Domain.Shared;
using Palmares.Testing.Databases;

namespace Palmares.Data.Tests.Queries;

public sealed class PracticeCardsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnEveryDatabase]
    public async Task One_row_and_a_hundred_take_one_command_each(TestDatabase database)
    {
        await AddPracticesAsync(database, 120);
        foreach (var count in new[] { 1, 20, 100 })
        {
            database.Commands.Clear();
            var cards = await new PracticeCards(database.Contexts).OfAsync([.. Enumerable.Range(1, count)], "fr", cancellationToken: Cancel);

            cards.Select(card => card.Number).ShouldBe(Enumerable.Range(1, count));
            database.Commands.Texts.Count.ShouldBe(1);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Cards_come_in_the_order_asked_without_the_missing_and_the_withdrawn(TestDatabase database)
    {
        await AddPracticesAsync(database, 4, practice => practice.WithdrawnAt = practice.Number == 2 ? Sample.Day : null);

        var cards = await new PracticeCards(database.Contexts).OfAsync([4, 2, 99, 1, 3], "en", cancellationToken: Cancel);

        cards.Select(card => card.Number).ShouldBe([4, 1, 3]);
    }

    [Theory, OnEveryDatabase]
    public async Task Each_text_is_in_the_readers_language_else_in_the_fallback_else_in_the_originals(TestDatabase database)
    {
        await AddPracticesAsync(database, 3, practice =>
        {
            if (practice.Number == 1) practice.Texts.Add(new() { Language = "fr", Title = "Titre", TitleOrigin = TextOrigin.Human });
            if (practice.Number == 3)
            {
                practice.OriginalLanguage = "ko";
                practice.Texts[0] = Sample.Text(3, "ko");
            }
        });

        var cards = await new PracticeCards(database.Contexts).OfAsync([1, 2, 3], "fr", "en", Cancel);

        cards.Select(card => (card.Title, card.TitleOrigin, card.Summary?.Language)).ShouldBe(
        [
            (new TextIn("Titre", "fr"), TextOrigin.Human, "en"),
            (new TextIn("Practice 2 (en)", "en"), TextOrigin.Original, "en"),
            (new TextIn("Practice 3 (ko)", "ko"), TextOrigin.Original, "ko"),
        ]);
    }

    [Fact]
    public async Task More_than_a_hundred_are_refused()
    {
        await using var database = await TestServer.Sqlite.NewAsync();

        await Should.ThrowAsync<ArgumentOutOfRangeException>(new PracticeCards(database.Contexts).OfAsync([.. Enumerable.Range(1, 101)], "en", cancellationToken: Cancel));
    }

    private static async Task AddPracticesAsync(TestDatabase database, int count, Action<Practice>? change = null)
    {
        await using var db = database.NewContext();
        await Sample.AddReferencesAsync(db);
        foreach (var number in Enumerable.Range(1, count))
        {
            var practice = Sample.Practice(number);
            change?.Invoke(practice);
            db.Add(practice);
        }
        await db.SaveChangesAsync(Cancel);
    }
}
