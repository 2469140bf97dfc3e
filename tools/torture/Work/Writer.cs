using System.Globalization;
using System.Net;
using System.Text.Json;
using Palmares.Domain.Entries;
using Palmares.Web.Features.Demo;

namespace Palmares.Torture.Work;

/// <summary>
/// An author who writes one entry, saves after every few words and submits now and then, for as long as asked. What is not
/// answered is sent again as it was, until it is.
/// </summary>
internal sealed class Writer : IDisposable
{
    private const string Token = "__RequestVerificationToken";
    private static readonly EntryField[] Texts = [.. EntryFields.All.Where(EntryFields.IsCounted)];
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Browser _browser;
    private readonly DemoPerson _person;
    private readonly Random _random;
    private readonly Tally _tally;
    private readonly SemaphoreSlim _turn = new(1);
    private string _token = "";
    private int _saves;

    private Writer(Browser browser, DemoPerson person, Random random, Tally tally) => (_browser, _person, _random, _tally) = (browser, person, random, tally);

    public Ledger Ledger { get; private set; } = new() { Number = 0 };

    /// <summary>Acknowledged, of this writer.</summary>
    public int Saves => Volatile.Read(ref _saves);

    private string Entry => $"/entries/{Ledger.Number.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Signs in and begins an entry that lacks nothing.</summary>
    public static async Task<Writer> BeginAsync(string url, DemoPerson person, Random random, Tally tally)
    {
        var writer = new Writer(new(url), person, random, tally);
        await writer._browser.PostAsync("/demo/sign-in", [new("as", person.Name)]);
        writer._token = (await writer._browser.GetAsync("/entries/new")).Value(Token);
        var made = await writer._browser.PostAsync("/entries/new", [new(Token, writer._token), new("choice", $"{DemoSeed.CompetitionId} {person.InstitutionId}")]);
        writer.Ledger = new() { Number = int.Parse(made.Location.Split('/')[2], CultureInfo.InvariantCulture) };
        foreach (var (field, text) in writer.Complete()) await writer.UntilSavedAsync(field, text);
        return writer;
    }

    public async Task RunAsync(CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            for (var saves = _random.Next(3, 10); saves > 0 && !enough.IsCancellationRequested; saves--)
            {
                await UntilSavedAsync(Texts[_random.Next(Texts.Length)], Words());
                await Task.Delay(_random.Next(100), CancellationToken.None);
            }
            if (!enough.IsCancellationRequested) await UntilSubmittedAsync();
        }
    }

    /// <summary>No request is on its way until <see cref="Resume"/>; whatever was, is answered or known not to be.</summary>
    public Task RestAsync() => _turn.WaitAsync();

    public void Resume() => _turn.Release();

    public void Dispose()
    {
        _browser.Dispose();
        _turn.Dispose();
    }

    private async Task UntilSavedAsync(EntryField field, string text)
    {
        while (!await InTurnAsync(() => SaveAsync(field, text))) await Task.Delay(Pause);
    }

    private async Task<bool> SaveAsync(EntryField field, string text)
    {
        Ledger.SaveInDoubt = (field, text);
        var before = Ledger.RevisionOf(field);
        var reply = await _browser.PostJsonAsync($"{Entry}/fields", _token, new { field = EntryFieldCodes.Of(field), text, revision = before });
        if (!IsAnswer(reply, "save")) return false;
        Ledger.SaveInDoubt = null;
        if (reply.Status != HttpStatusCode.OK)
        {
            _tally.Breach($"a save was answered {(int)reply.Status}: {Start(reply)}");
            return false;
        }
        var revision = JsonDocument.Parse(reply.Body).RootElement.GetProperty("revision").GetInt32();
        if (revision != before + 1) _tally.Breach($"a save of revision {before} was answered with revision {revision}");
        Ledger.Fields[field] = (text, revision);
        Interlocked.Increment(ref _saves);
        _tally.Saved();
        return true;
    }

    private async Task UntilSubmittedAsync()
    {
        while (true)
        {
            Reply? page = null;
            while (!await InTurnAsync(async () => IsAnswer(page = await _browser.GetAsync($"{Entry}/submit"), "page"))) await Task.Delay(Pause);
            if (page!.Status != HttpStatusCode.OK)
            {
                _tally.Breach($"the page to submit was answered {(int)page.Status}: {Start(page)}");
                await Task.Delay(Pause);
                continue;
            }
            var (form, key) = Form(page);
            while (!await InTurnAsync(() => SubmitAsync(form, key))) await Task.Delay(Pause);
            return;
        }
    }

    private async Task<bool> SubmitAsync(List<KeyValuePair<string, string>> form, Guid key)
    {
        Ledger.FormInDoubt = key;
        var reply = await _browser.PostAsync($"{Entry}/submit", form);
        if (!IsAnswer(reply, "submission")) return false;
        Ledger.FormInDoubt = null;
        if (reply.Location.Split('#') is [_, var receipt]) Ledger.Receipts.Add(receipt);
        else _tally.Breach($"a submission was answered {(int)reply.Status} {reply.Location}: {Start(reply)}");
        _tally.Submitted();
        return true;
    }

    private (List<KeyValuePair<string, string>> Form, Guid Key) Form(Reply page)
    {
        var key = page.Value("formKey");
        var at = _person.InstitutionId!;
        return ([
            new(Token, page.Value(Token)), new("formKey", key), new("hash", page.Value("hash")), new("act", "submit"),
            new($"name-{at}", "Nicole Bertrand"), new($"function-{at}", "Director"), new($"address-{at}", $"director@{at}.example"), new($"language-{at}", "en"),
        ], Guid.Parse(key));
    }

    /// <summary>False where it must be sent again: nobody answered, or the answer was that nothing was done.</summary>
    private bool IsAnswer(Reply reply, string what)
    {
        if (reply.IsMissing) _tally.NotAnswered();
        else if (reply.Status == HttpStatusCode.ServiceUnavailable)
        {
            _tally.Refused();
            if (!reply.SaysWhen) _tally.Breach($"a {what} was refused with 503 without Retry-After");
        }
        else if ((int)reply.Status >= 500) _tally.Breach($"a {what} was answered {(int)reply.Status}: {Start(reply)}");
        return !reply.IsMissing && (int)reply.Status < 500;
    }

    private async Task<bool> InTurnAsync(Func<Task<bool>> act)
    {
        await _turn.WaitAsync();
        try
        {
            return await act();
        }
        finally
        {
            _turn.Release();
        }
    }

    private IEnumerable<(EntryField Field, string Text)> Complete() => EntryFields.All.Where(field => field != EntryField.Partners).Select(field => (field, field switch
    {
        EntryField.Year => "2024",
        EntryField.Language => "en",
        EntryField.Topics => "extension-of-coverage",
        EntryField.ContactAddress => $"contact-{Ledger.Number.ToString(CultureInfo.InvariantCulture)}@example.org",
        _ => Words(),
    }));

    private string Words() => string.Join(' ', Enumerable.Range(0, _random.Next(3, 40)).Select(_ => _random.Next(100_000).ToString(CultureInfo.InvariantCulture)));

    private static string Start(Reply reply) => reply.Body.ReplaceLineEndings(" ")[..Math.Min(120, reply.Body.Length)];
}
