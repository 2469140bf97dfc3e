using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Data;
using Palmares.Data.Accounts;
using Palmares.Data.Outbox;
using Palmares.Domain.Access;
using Palmares.Domain.Competitions;
using Palmares.Domain.Entries;
using Palmares.Testing.Apps;
using Palmares.Web.Features.Shared.Submitting;
using Palmares.Web.Hosting.Work;
using TestServer = Palmares.Testing.Databases.TestServer;

namespace Palmares.Web.Tests.Submitting;

/// <summary>A running competition with an institution's author, coordinator and complete entries; closes ten days after the clock's start.</summary>
internal sealed class Stage : IAsyncDisposable
{
    public const string CompetitionId = "europe-2027";

    public const string DirectorAddress = "director@cnaf.example";

    private int _number;

    private Stage(TestApp app) => App = app;

    public TestApp App { get; }

    public DateTimeOffset Closing { get; private set; }

    /// <summary>Author of fr-cnaf.</summary>
    public Person Claire { get; private set; } = null!;

    /// <summary>Coordinator of fr-cnaf.</summary>
    public Person Hugo { get; private set; } = null!;

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Stage> SetAsync(TestServer server)
    {
        var stage = new Stage(await TestApp.StartAsync(server));
        _ = stage.App.Services;
        stage.Closing = stage.App.Clock.GetUtcNow().AddDays(10);
        await stage.DoAsync(db =>
        {
            db.Competitions.Add(new() { Id = CompetitionId, RegionId = "europe", Year = 2027, Forum = new(null, null, null, default, null) });
            db.Calls.Add(new()
            {
                CompetitionId = CompetitionId, TimeZone = "Europe/Zurich", OpensAt = stage.Closing.AddDays(-60), ClosesAt = stage.Closing,
                EndorsementsUntil = stage.Closing.AddDays(5), Rules = RuleSet.Reference,
            });
        });
        stage.Claire = await stage.App.PersonAsync("Claire Moreau", Domain.Shared.Language.Fr, [new("fr-cnaf", InstitutionRole.Author)], address: "claire@cnaf.example");
        stage.Hugo = await stage.App.PersonAsync("Hugo Lefèvre", Domain.Shared.Language.Fr, [new("fr-cnaf", InstitutionRole.Coordinator)], address: "hugo@cnaf.example");
        return stage;
    }

    /// <summary>An entry of fr-cnaf against which nothing stands.</summary>
    public async Task<Entry> EntryAsync(params string[] partners)
    {
        var entry = new Entry { Number = ++_number, CompetitionId = CompetitionId, InstitutionId = "fr-cnaf", OwnerId = Claire.Id, CreatedAt = App.Clock.GetUtcNow() };
        await DoAsync(db =>
        {
            db.Entries.Add(entry);
            foreach (var institution in partners.Prepend("fr-cnaf")) Name(db, entry, institution);
        });
        await WriteAsync(entry, [.. EntryFields.All.Select(field => (field, field switch
        {
            EntryField.Title => $"Family benefits without a form {entry.Number}",
            EntryField.Year => "2024",
            EntryField.Language => "en",
            EntryField.Topics => "extension-of-coverage",
            EntryField.Partners => string.Join(' ', partners),
            EntryField.ContactAddress => "contact@cnaf.example",
            _ => "A few words",
        }))]);
        return entry;
    }

    public Task WriteAsync(Entry entry, params (EntryField Field, string Text)[] texts) => DoAsync(async db =>
    {
        foreach (var (field, text) in texts)
        {
            var draft = await db.DraftFields.SingleOrDefaultAsync(row => row.EntryId == entry.Id && row.Field == field, Cancel);
            if (draft is null) db.DraftFields.Add(new() { EntryId = entry.Id, Field = field, Text = text, Revision = 1, SavedAt = App.Clock.GetUtcNow(), SavedBy = Claire.Id });
            else (draft.Text, draft.Revision) = (text, draft.Revision + 1);
        }
    });

    public async Task<SubmitOutcome> SubmitAsync(Entry entry, Guid? formKey = null, DateTimeOffset? receivedAt = null) =>
        await UseAsync<SubmitEntry, SubmitOutcome>(submit => submit.RunAsync(entry.Id, Claire.Id, formKey ?? Guid.NewGuid(), reviewedHash: null, receivedAt ?? App.Clock.GetUtcNow(), Cancel));

    public async Task<TResult> UseAsync<TService, TResult>(Func<TService, Task<TResult>> use) where TService : notnull
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task DoAsync(Action<PalmaresDb> change) => DoAsync(db =>
    {
        change(db);
        return Task.CompletedTask;
    });

    public async Task DoAsync(Func<PalmaresDb, Task> change)
    {
        await using var db = App.Database.NewContext();
        await change(db);
        await db.SaveChangesAsync(Cancel);
    }

    public async Task<T> AskAsync<T>(Func<PalmaresDb, Task<T>> question)
    {
        await using var db = App.Database.NewContext();
        return await question(db);
    }

    public Task<List<Message>> MailsAsync(string template) =>
        AskAsync(db => db.Messages.AsNoTracking().Where(row => row.Template == template).OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).ToListAsync(Cancel));

    public Task DrainAsync() => App.Services.GetRequiredService<Worker>().DrainAsync(Cancel);

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private static void Name(PalmaresDb db, Entry entry, string institution) => db.EntrySignatories.Add(new()
    {
        EntryId = entry.Id, InstitutionId = institution, Name = "Nicole Bertrand", Function = "Director General", Language = "fr",
        Address = institution == "fr-cnaf" ? DirectorAddress : $"director@{institution}.example",
    });
}
