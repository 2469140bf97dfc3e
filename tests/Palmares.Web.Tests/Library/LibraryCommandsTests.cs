using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Domain.Shared;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;
using Palmares.Web.Features.Shared.Practices;
using Palmares.Web.Features.Shared.Search;

using TestServer = Palmares.Testing.Databases.TestServer;

namespace Palmares.Web.Tests.Library;

public sealed class LibraryCommandsTests(TestApp app)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/en/library", 20)]
    [InlineData("/en/library?country=CZ", 1)]
    [InlineData("/fr/library?q=pension", 20)]
    [InlineData("/en/library?page=3&sort=title", 20)]
    public async Task A_list_sends_one_command_for_one_row_and_for_twenty(string path, int rows)
    {
        var (page, commands) = await CountAsync(path);

        page.Titles().Length.ShouldBe(rows);
        commands.ShouldBe(1);
    }

    [Fact]
    public async Task Rows_that_were_shown_before_send_none_and_changed_ones_are_read_again()
    {
        await using var changing = await TestApp.StartAsync(TestServer.Sqlite);
        var client = changing.CreateClient();
        var practices = changing.Services.GetRequiredService<KeptPractices>();
        await client.PageAsync("/en/library?q=nurseries");
        await using (var db = changing.Database.NewContext())
        {
            (await db.PracticeTexts.SingleAsync(text => text.PracticeNumber == 1 && text.Language == "en", Cancellation)).Title = "Nurseries renamed";
            await db.Practices.SingleAsync(practice => practice.Number == 1, Cancellation);
            await db.SaveChangesAsync(Cancellation);
        }

        (await practices.OfAsync([1], Cancellation)).Single().In(Language.En).Card.Title.Text.ShouldBe("Occupational integration nurseries");
        await changing.Services.GetRequiredService<LibraryIndex>().CatchUpAsync(Cancellation);
        (await practices.OfAsync([1], Cancellation)).Single().In(Language.En).Card.Title.Text.ShouldBe("Nurseries renamed");
        (await client.PageAsync("/en/library?q=nurseries")).Titles().ShouldContain("Nurseries renamed");
    }

    [Theory]
    [InlineData("/en/library?view=map")]
    [InlineData("/en/library?view=charts")]
    public async Task Map_and_charts_send_none(string path) => (await CountAsync(path)).Commands.ShouldBe(0);

    [Theory]
    [InlineData("/en/library/1/occupational-integration-nurseries")]
    [InlineData("/de/library/41/open-data-guatemala")]
    public async Task A_record_with_all_it_leads_to_sends_one(string path) => (await CountAsync(path)).Commands.ShouldBe(1);

    private async Task<(AngleSharp.Html.Dom.IHtmlDocument Page, int Commands)> CountAsync(string path)
    {
        var log = new CommandLog();
        await using var counted = app.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<IInterceptor>(log)));
        var client = counted.CreateClient();
        log.Clear();

        return (await client.PageAsync(path), log.Texts.Count);
    }
}
