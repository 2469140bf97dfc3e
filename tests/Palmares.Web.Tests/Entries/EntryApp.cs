using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Palmares.Data.Accounts;
using Palmares.Domain.Entries;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;
using Palmares.Web.Features.Shared;

namespace Palmares.Web.Tests.Entries;

/// <summary>An application with a running call, an author and a draft of theirs.</summary>
internal sealed class EntryApp : IAsyncDisposable
{
    private EntryApp(TestApp app, Person author, Entry entry, HttpClient client) => (App, Author, Entry, Client) = (app, author, entry, client);

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public TestApp App { get; }

    public Person Author { get; }

    public Entry Entry { get; }

    /// <summary>The author's browser.</summary>
    public HttpClient Client { get; }

    public int Number => Entry.Number;

    public static async Task<EntryApp> StartAsync(TestServer server, params (EntryField Field, string Text)[] texts)
    {
        var app = await TestApp.StartAsync(server);
        await app.OpenCallAsync();
        var author = await app.AuthorAsync();
        var entry = await app.EntryAsync(author, texts: texts);
        return new(app, author, entry, await app.SignedInAsync(author));
    }

    public async Task<HttpClient> ColleagueAsync(string name = "Ana Silva") => await App.SignedInAsync(await App.AuthorAsync(name));

    /// <summary>What the form's script does after a pause.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Body)> AutosaveAsync(HttpClient client, string field, string text, int revision) =>
        await AutosaveAsync(client, JsonSerializer.Serialize(new { field, text, revision }));

    public async Task<(HttpStatusCode Status, JsonElement Body)> AutosaveAsync(HttpClient client, string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Links.EntryFields(Number)) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Form-Token", await TokenAsync(client));
        request.Headers.Accept.ParseAdd("application/json");
        using var answer = await client.SendAsync(request, Cancel);
        var body = await answer.Content.ReadAsStringAsync(Cancel);
        return (answer.StatusCode, body.StartsWith('{') ? JsonDocument.Parse(body).RootElement : default);
    }

    /// <summary>The token of whatever page the client's person can read.</summary>
    public static async Task<string> TokenAsync(HttpClient client) =>
        (await client.PageAsync(Links.Entries)).QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "none";

    public async Task<(string Text, int Revision)> FieldAsync(EntryField field)
    {
        await using var db = App.Database.NewContext();
        var row = await db.DraftFields.SingleOrDefaultAsync(draft => draft.EntryId == Entry.Id && draft.Field == field, Cancel);
        return row is null ? ("", 0) : (row.Text, row.Revision);
    }

    public async Task<List<string>> VersionsAsync()
    {
        await using var db = App.Database.NewContext();
        var versions = await db.EntryVersions.Where(version => version.EntryId == Entry.Id).OrderBy(version => version.Number).ToListAsync(Cancel);
        return [.. versions.Select(version => $"{version.Number} {version.Occasion} {version.TotalWords}")];
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
    }
}
