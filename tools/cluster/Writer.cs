using System.Net;

namespace Palmares.Cluster;

/// <summary>
/// The only one who writes into a field: one text after the other, each tried until it is acknowledged. So every acknowledged text
/// must be the one that the next is made from, or a later try of it; anything else was lost.
/// </summary>
internal sealed class Writer(Browser browser, string field, Ledger ledger, Tally tally)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Fields of the form that take any text.</summary>
    public static readonly string[] Fields = ["summary", "issue", "objectives", "innovation", "resources", "results", "lessons"];

    public async Task RunAsync(CancellationToken cancellation)
    {
        for (var number = 1; !cancellation.IsCancellationRequested; number++)
            await SaveAsync($"{field} {Guid.NewGuid():n} {number}", cancellation);
    }

    /// <summary>What was begun is finished, so that the ledger knows how it ended.</summary>
    private async Task SaveAsync(string text, CancellationToken cancellation)
    {
        using var last = CancellationTokenSource.CreateLinkedTokenSource(CancellationToken.None);
        using var ending = cancellation.Register(() => last.CancelAfter(TimeSpan.FromSeconds(30)));
        while (!last.IsCancellationRequested)
        {
            if (await TryAsync(text, last.Token)) return;
            await Task.Delay(Pause, CancellationToken.None);
        }
        tally.Losses.Enqueue($"{field}: could not be saved any more");
    }

    private async Task<bool> TryAsync(string text, CancellationToken cancellation)
    {
        var known = ledger.Fields.GetValueOrDefault(field) ?? new("", 0);
        try
        {
            var (status, body) = await browser.SaveAsync(field, text, known.Revision, cancellation);
            if (status == HttpStatusCode.OK) return Acknowledge(text, body.GetProperty("revision").GetInt32());
            if (status == HttpStatusCode.Conflict) return Compare(known, body.GetProperty("text").GetString()!, body.GetProperty("revision").GetInt32());
            tally.SaveRefused(status);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or IOException)
        {
            tally.SaveUnanswered();
        }
        return false;
    }

    private bool Acknowledge(string text, int revision)
    {
        ledger.Fields[field] = new(text, revision);
        tally.Saved();
        return true;
    }

    /// <summary>Nobody else writes here: only the first text of a run may meet another one than the ledger's.</summary>
    private bool Compare(Acknowledged known, string text, int revision)
    {
        if (known.Revision > 0) tally.Losses.Enqueue($"{field}: revision {known.Revision} was acknowledged and is now {revision}, \"{text}\"");
        ledger.Fields[field] = new(text, revision);
        return false;
    }
}
