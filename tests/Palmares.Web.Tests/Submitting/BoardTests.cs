using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Palmares.Domain.Entries;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;
using static Palmares.Web.Tests.Submitting.Stage;

namespace Palmares.Web.Tests.Submitting;

public sealed class BoardTests
{
    [Theory, OnEveryServer]
    public async Task Candidates_are_ranked_and_swapped_without_scripts(TestServer server)
    {
        await using var stage = await SetAsync(server);
        for (var count = 0; count < 3; count++) await stage.EntryAsync();
        await stage.SubmitAsync(await stage.EntryAsync());
        using var hugo = await stage.App.SignedInAsync(stage.Hugo);

        (await OrderAsync(hugo)).ShouldBe([1, 2, 3, 4]);
        await PressAsync(hugo, "#entry-4 form", "up");
        await PressAsync(hugo, "#entry-1 form", "down");
        (await OrderAsync(hugo)).ShouldBe([2, 1, 4, 3]);

        (await PressAsync(hugo, "#swap", "swap", ("withdrawn", "4"), ("submitted", "2"), ("reason", ""))).ShouldBe(200);
        (await stage.AskAsync(db => db.Entries.CountAsync(row => row.WithdrawnAt != null, Cancel))).ShouldBe(0);
        (await PressAsync(hugo, "#swap", "swap", ("withdrawn", "4"), ("submitted", "2"), ("reason", "The other one is better"))).ShouldBe(302);

        (await stage.AskAsync(db => db.Entries.OrderBy(row => row.Number).Select(row => row.HoldsSlot).ToListAsync(Cancel))).ShouldBe([false, true, false, false]);
        (await stage.AskAsync(db => db.Slots.Select(row => row.Taken).SingleAsync(Cancel))).ShouldBe(1);
    }

    [Theory, OnEveryServer]
    public async Task A_swap_whose_submission_is_refused_withdraws_nothing(TestServer server)
    {
        await using var stage = await SetAsync(server);
        await stage.SubmitAsync(await stage.EntryAsync());
        var draft = await stage.EntryAsync();
        await stage.WriteAsync(draft, (EntryField.Summary, ""));
        using var hugo = await stage.App.SignedInAsync(stage.Hugo);

        (await PressAsync(hugo, "#swap", "swap", ("reason", "The other one is better"))).ShouldBe(200);

        (await stage.AskAsync(db => db.Entries.CountAsync(row => row.WithdrawnAt != null, Cancel))).ShouldBe(0);
        (await stage.AskAsync(db => db.EndorsementRequests.CountAsync(row => row.StaleAt != null, Cancel))).ShouldBe(0);
        (await stage.AskAsync(db => db.AuditRows.CountAsync(Cancel))).ShouldBe(1);
    }

    [Fact]
    public async Task A_board_is_drawn_with_as_many_commands_for_six_entries_as_for_two()
    {
        await using var stage = await SetAsync(TestServer.Sqlite);
        for (var count = 0; count < 2; count++) await stage.SubmitAsync(await stage.EntryAsync());
        var few = await CommandsAsync(stage);
        for (var count = 0; count < 4; count++) await stage.SubmitAsync(await stage.EntryAsync());

        (await CommandsAsync(stage)).ShouldBe(few);
    }

    [Fact]
    public async Task An_author_sees_no_board()
    {
        await using var stage = await SetAsync(TestServer.Sqlite);
        using var claire = await stage.App.SignedInAsync(stage.Claire);

        ((int)(await claire.GetAsync("/team/fr-cnaf/board", Cancel)).StatusCode).ShouldBe(404);
    }

    private static async Task<int> CommandsAsync(Stage stage)
    {
        await using var db = stage.App.Database.NewContext();
        stage.App.Database.Commands.Clear();
        await new Features.Board.QuotaBoard(db, stage.App.Clock).OfAsync("fr-cnaf", Cancel);
        return stage.App.Database.Commands.Texts.Count;
    }

    private static async Task<IEnumerable<int>> OrderAsync(HttpClient client) =>
        (await client.PageAsync("/team/fr-cnaf/board")).QuerySelectorAll(".board tbody tr").Select(row => int.Parse(row.Id!["entry-".Length..], null));

    private static async Task<int> PressAsync(HttpClient client, string form, string act, params (string, string)[] fields)
    {
        var page = await client.PageAsync("/team/fr-cnaf/board");
        page.QuerySelector(form)!.Insert(AdjacentPosition.BeforeEnd, $"<input name=act value={act}>");
        using var answer = await client.SubmitAsync(page, "/team/fr-cnaf/board", fields, form);
        return (int)answer.StatusCode;
    }
}
