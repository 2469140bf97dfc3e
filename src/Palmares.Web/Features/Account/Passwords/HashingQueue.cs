using System.Threading.Channels;
using Microsoft.AspNetCore.Identity;
using Palmares.Data.Accounts;
using Palmares.Domain.Access;

namespace Palmares.Web.Features.Account.Passwords;

/// <summary>
/// Hashing a password is slow on purpose. It happens on threads of its own with less than usual priority, and only so much
/// may wait, so that a rush to sign in slows down nobody who is already working.
/// </summary>
public sealed class HashingQueue : IDisposable
{
    private const int MostWaiting = 100;

    private readonly IPasswordHasher<Person> _hasher;
    private readonly Channel<Action> _waiting = Channel.CreateBounded<Action>(MostWaiting);
    private readonly Lazy<string> _nobodys;

    public HashingQueue(IPasswordHasher<Person> hasher)
    {
        _hasher = hasher;
        _nobodys = new(() => hasher.HashPassword(null!, Guid.NewGuid().ToString()));
        _waiting.Writer.TryWrite(() => _ = _nobodys.Value);
        for (var i = 0; i < Math.Max(1, Environment.ProcessorCount / 2); i++)
            new Thread(Work) { IsBackground = true, Priority = ThreadPriority.BelowNormal, Name = "passwords" }.Start();
    }

    /// <returns>Null: too many are waiting; to be asked for later.</returns>
    public Task<string>? Hash(string password) => Enqueue(() => _hasher.HashPassword(null!, PasswordRule.Normalize(password)!));

    /// <summary>Takes as long for an account without a password, or for none, as for any other.</summary>
    /// <returns>Null: too many are waiting.</returns>
    public Task<PasswordVerificationResult>? Verify(string? hash, string password) => Enqueue(() =>
    {
        var normal = password.Length > 2 * PasswordRule.Longest ? null : PasswordRule.Normalize(password);
        var result = _hasher.VerifyHashedPassword(null!, hash ?? _nobodys.Value, normal ?? "");
        return hash is null || normal is null ? PasswordVerificationResult.Failed : result;
    });

    public void Dispose() => _waiting.Writer.TryComplete();

    private Task<T>? Enqueue<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        return _waiting.Writer.TryWrite(Run) ? done.Task : null;

        void Run()
        {
            try
            {
                done.SetResult(work());
            }
            catch (Exception exception)
            {
                done.SetException(exception);
            }
        }
    }

    private void Work()
    {
        while (_waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
            while (_waiting.Reader.TryRead(out var work)) work();
    }
}
