using System.Net;
using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Domain.Access;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;
using Palmares.Web.Features.Shared;
using TestServer = Palmares.Testing.Databases.TestServer;

namespace Palmares.Web.Tests.Access;

/// <summary>A role holds from the first instant of its first day (UTC) to the last of its last day, whatever the session began with.</summary>
public sealed class RoleDayTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnEveryServer]
    public async Task A_membership_holds_on_its_days_and_no_other(TestServer server)
    {
        await using var app = await TestApp.StartAsync(server);
        await app.OpenCallAsync();
        var entry = await app.EntryAsync(await app.AuthorAsync());
        var from = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(2);
        var newcomer = await app.PersonAsync("Ana Silva");
        await AddAsync(app, db => db.Memberships.Add(new() { PersonId = newcomer.Id, InstitutionId = "fr-cnaf", Role = InstitutionRole.Coordinator, From = from, To = from.AddDays(1) }));
        using var browser = await app.SignedInAsync(newcomer);

        foreach (var page in new[] { Links.Entry(entry.Number), Links.Board("fr-cnaf"), Links.Team("fr-cnaf") })
            (await StatusesAsync(app, browser, page, from)).ShouldBe([HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound], page);
    }

    [Theory, OnEveryServer]
    public async Task A_role_for_the_association_holds_on_its_days_and_no_other(TestServer server)
    {
        await using var app = await TestApp.StartAsync(server);
        var from = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(2);
        var officer = await app.PersonAsync("Sofia Rossi");
        await AddAsync(app, db => db.AssociationGrants.Add(new() { PersonId = officer.Id, Role = AssociationRole.Secretariat, From = from, To = from.AddDays(1) }));
        using var browser = await app.SignedInAsync(officer);

        (await StatusesAsync(app, browser, Links.Extensions, from)).ShouldBe([HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound]);
    }

    [Theory, OnEveryServer]
    public async Task A_role_without_an_end_lasts_and_one_that_ended_stays_ended(TestServer server)
    {
        await using var app = await TestApp.StartAsync(server);
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime);
        var stays = await app.PersonAsync("Ana Silva");
        var left = await app.PersonAsync("Rui Costa");
        await AddAsync(app, db => db.Memberships.AddRange(
            new() { PersonId = stays.Id, InstitutionId = "fr-cnaf", Role = InstitutionRole.Coordinator, From = today },
            new() { PersonId = left.Id, InstitutionId = "fr-cnaf", Role = InstitutionRole.Coordinator, From = today.AddDays(-9), To = today.AddDays(-1) }));
        using var one = await app.SignedInAsync(stays);
        using var other = await app.SignedInAsync(left);

        (await one.GetAsync(Links.Board("fr-cnaf"), Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await other.GetAsync(Links.Board("fr-cnaf"), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        app.Clock.Advance(TimeSpan.FromDays(10));
        (await one.GetAsync(Links.Board("fr-cnaf"), Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>At the last instant before, the first of the first day, the last of the last (the next) day, and the first after.</summary>
    private static async Task<IReadOnlyList<HttpStatusCode>> StatusesAsync(TestApp app, HttpClient browser, string page, DateOnly from)
    {
        var start = new DateTimeOffset(from.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var statuses = new List<HttpStatusCode>();
        foreach (var instant in new[] { start.AddMilliseconds(-1), start, start.AddDays(2).AddMilliseconds(-1), start.AddDays(2) })
        {
            app.Clock.Set(instant);
            using var answer = await browser.GetAsync(page, Cancel);
            statuses.Add(answer.StatusCode);
        }
        return statuses;
    }

    private static async Task AddAsync(TestApp app, Action<PalmaresDb> add)
    {
        await using var db = app.Database.NewContext();
        add(db);
        await db.SaveChangesAsync(Cancel);
    }
}
