namespace Palmares.Web.Hosting.Work;

/// <summary>
/// Something the worker looks after again and again: mails that are due, reminders, acts at an instant. It does what is due
/// now, is safe to run twice and on several nodes, and is drained synchronously in tests.
/// </summary>
public abstract class Chore
{
    /// <returns>How much was done; 0 when nothing was due.</returns>
    public abstract Task<int> RunAsync(CancellationToken cancellation);
}
