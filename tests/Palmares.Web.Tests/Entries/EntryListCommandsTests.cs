using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Domain.Entries;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;
using Palmares.Web.Features.Shared;
using TestServer = Palmares.Testing.Databases.TestServer;

namespace Palmares.Web.Tests.Entries;

public sealed class EntryListCommandsTests
{
    [Fact]
    public async Task My_work_sends_as_many_commands_for_twenty_entries_as_for_one()
    {
        await using var desk = await EntryApp.StartAsync(TestServer.Sqlite, (EntryField.Title, "One"));
        var one = await CommandsAsync(desk);
        for (var i = 0; i < 19; i++) await desk.App.EntryAsync(desk.Author, texts: [(EntryField.Title, $"Entry {i}")]);

        (await CommandsAsync(desk)).ShouldBe(one);
    }

    private static async Task<int> CommandsAsync(EntryApp desk)
    {
        var log = new CommandLog();
        await using var counted = desk.App.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<IInterceptor>(log)));
        var (name, value) = await desk.App.SessionCookieAsync(desk.Author);
        var client = counted.CreateClient();
        client.DefaultRequestHeaders.Add("Cookie", $"{name}={value}");
        await client.PageAsync(Links.Entries);
        log.Clear();
        var page = await client.PageAsync(Links.Entries);
        page.QuerySelectorAll(".work-entry").Length.ShouldBeGreaterThan(0);
        return log.Texts.Count;
    }
}
