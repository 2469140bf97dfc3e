using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Domain.Shared;
using Palmares.Search;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;
using Palmares.Web.Features.Shared.Search;

namespace Palmares.Web.Tests.Search;

/// <summary>How a change in the database reaches every reader.</summary>
public sealed class LibraryIndexTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEveryServer]
    public async Task An_edit_is_found_shown_and_tagged_anew(TestServer server)
    {
        await using var app = await TestApp.StartAsync(server);
        using var client = app.CreateClient();
        var before = (await client.GetAsync("/en/library?q=quokka", Cancellation)).Headers.ETag;

        await using (var db = app.Database.NewContext())
        {
            var practice = await db.Practices.Include(practice => practice.Texts).SingleAsync(practice => practice.Number == 1, Cancellation);
            practice.Texts.Single(text => text.Language == "en").Title = "The quokka nurseries";
            await db.SaveChangesAsync(Cancellation);
        }
        (await Library(app).CatchUpAsync(Cancellation)).ShouldBeTrue();

        using var after = await client.GetAsync("/en/library?q=quokka", Cancellation);
        after.Headers.ETag.ShouldNotBe(before);
        var page = new HtmlParser().ParseDocument(await after.Content.ReadAsStringAsync(Cancellation));
        page.QuerySelectorAll("article.result h3").Select(title => title.TextContent).ShouldBe(["The quokka nurseries"]);
        (await Library(app).CatchUpAsync(Cancellation)).ShouldBeFalse();
    }

    [Theory, OnEveryServer]
    public async Task What_is_withdrawn_leaves_every_list_count_and_format(TestServer server)
    {
        await using var app = await TestApp.StartAsync(server);
        using var client = app.CreateClient();
        await using (var db = app.Database.NewContext())
        {
            var practice = await db.Practices.Include(practice => practice.Texts).SingleAsync(practice => practice.Number == 1, Cancellation);
            foreach (var text in practice.Texts) (text.Title, text.Summary) = ($"Quokka {text.Title}", $"Quokka {text.Summary}");
            practice.WithdrawnAt = app.Clock.GetUtcNow();
            await db.SaveChangesAsync(Cancellation);
        }
        await Library(app).CatchUpAsync(Cancellation);

        Library(app).Index.Count.ShouldBe(120);
        Library(app).Counts(Facet.Translated).ShouldBe(new Dictionary<string, int> { ["de"] = 10, ["es"] = 10, ["fr"] = 10 }, ignoreOrder: true);
        string[] places =
        [
            "/en", "/en/library?institution=fr-cnaf", "/fr/library?q=cr%C3%A8ches", "/en/institutions/fr-cnaf", "/en/countries/FR", "/de/topics/employment",
            "/api/v1/practices?institution=fr-cnaf", "/api/v1/complete?q=nurs&lang=en", "/sitemaps/practices-1.xml", "/en/library/2/x",
        ];
        foreach (var place in places)
        {
            var body = await (await client.GetAsync(place, Cancellation)).Content.ReadAsStringAsync(Cancellation);
            body.ShouldNotContain("occupational-integration-nurseries", Case.Insensitive, place);
            body.ShouldNotContain("Quokka", Case.Insensitive, place);
        }
        ((int)(await client.GetAsync("/en/library/1/occupational-integration-nurseries", Cancellation)).StatusCode).ShouldBe(410);
        ((int)(await client.GetAsync("/api/v1/practices/1", Cancellation)).StatusCode).ShouldBe(410);
    }

    [Fact]
    public async Task A_renamed_institution_is_found_by_its_new_name_on_all_its_practices()
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        app.CreateClient().Dispose();
        await using (var db = app.Database.NewContext())
        {
            var institution = await db.Institutions.SingleAsync(institution => institution.Id == "fr-cnaf", Cancellation);
            institution.Names = new LocalizedText([new("en", "Quokka Fund")]);
            await db.SaveChangesAsync(Cancellation);
        }
        await Library(app).CatchUpAsync(Cancellation);

        Library(app).Index.Numbers(new() { Text = "quokka" }).Order().ShouldBe([1, 2]);
    }

    [Fact]
    public async Task A_second_start_loads_what_the_first_saved()
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        app.CreateClient().Dispose();
        var folder = Path.Join(app.Database.Settings["PALMARES_DATA"], "index");
        var written = File.GetLastWriteTimeUtc(Directory.GetFiles(folder).ShouldHaveSingleItem());

        await using var second = app.WithWebHostBuilder(_ => { });
        second.CreateClient().Dispose();

        second.Services.GetRequiredService<LibraryIndex>().Index.Count.ShouldBe(121);
        File.GetLastWriteTimeUtc(Directory.GetFiles(folder).ShouldHaveSingleItem()).ShouldBe(written);
    }

    [Theory, OnEveryServer]
    public async Task A_running_server_takes_the_index_that_another_process_built_anew(TestServer server)
    {
        await using var app = await TestApp.StartAsync(server);
        using var client = app.CreateClient();
        await using (var db = app.Database.NewContext())
            await db.Database.ExecuteSqlAsync($"UPDATE practice_texts SET title = 'The quokka nurseries' WHERE practice_number = 1 AND language = 'en'", Cancellation);
        (await Library(app).CatchUpAsync(Cancellation)).ShouldBeFalse();
        var before = (await client.GetAsync("/en/library?q=quokka", Cancellation)).Headers.ETag;
        Library(app).Index.Numbers(new() { Text = "quokka" }).ShouldBeEmpty();

        await using (var another = app.WithWebHostBuilder(_ => { }))
            await another.Services.GetRequiredService<LibraryIndex>().RebuildAsync(null, Cancellation);
        (await Library(app).CatchUpAsync(Cancellation)).ShouldBeTrue();

        Library(app).Index.Numbers(new() { Text = "quokka" }).ShouldBe([1]);
        (await client.GetAsync("/en/library?q=quokka", Cancellation)).Headers.ETag.ShouldNotBe(before);
        (await Library(app).CatchUpAsync(Cancellation)).ShouldBeFalse();
    }

    private static LibraryIndex Library(TestApp app) => app.Services.GetRequiredService<LibraryIndex>();
}
