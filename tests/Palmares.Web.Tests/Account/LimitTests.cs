using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Data.Accounts;
using Palmares.Testing.Apps;
using Palmares.Testing.Databases;
using Palmares.Web.Features.Account.Passwords;
using Palmares.Web.Features.Account.SignIn;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;
using TestServer = Palmares.Testing.Databases.TestServer;

namespace Palmares.Web.Tests.Account;

public sealed class LimitTests
{
    private const string Password = "seven green bicycles sing";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.250", true)]
    [InlineData("203.0.113.7", "203.0.114.7", false)]
    [InlineData("203.0.113.7", "::ffff:203.0.113.9", true)]
    [InlineData("2001:db8:1:22ff::1", "2001:db8:1:2200:9::2", true)]
    [InlineData("2001:db8:1:2200::1", "2001:db8:1:2300::1", false)]
    public void Who_moves_within_a_network_is_one_client(string one, string other, bool same) =>
        (ClientAddress.NetworkOf(IPAddress.Parse(one)) == ClientAddress.NetworkOf(IPAddress.Parse(other))).ShouldBe(same);

    [Fact]
    public async Task Guessing_codes_of_many_accounts_from_one_network_ends_after_fifty()
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        var statuses = new List<HttpStatusCode>();
        for (var number = 0; number < 13; number++)
        {
            var (person, _) = await app.WithAuthenticatorAsync(await app.PersonAsync(password: Password));
            using var browser = app.Visitor();
            await browser.SubmitAsync(Links.SignIn, [("address", person.Email!), ("password", Password)], "form:has(#password)");
            for (var guess = 0; guess < 4; guess++)
            {
                using var answer = await browser.SubmitAsync(Links.SecondStep, [("code", "000000")]);
                statuses.Add(answer.StatusCode);
            }
        }

        statuses.ShouldBe([.. Enumerable.Repeat(HttpStatusCode.UnprocessableEntity, 50), .. Enumerable.Repeat(HttpStatusCode.TooManyRequests, 2)]);
    }

    [Fact]
    public async Task Whoever_signs_in_costs_one_hash_whether_anybody_is_there_or_not()
    {
        await using var app = await TestApp.StartAsync(TestServer.Sqlite);
        var person = await app.PersonAsync(password: Password);
        var closed = await app.PersonAsync(password: Password);
        await using (var db = app.Database.NewContext())
            await db.People.Where(row => row.Id == closed.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.DisabledAt, app.Clock.GetUtcNow()), Cancel);
        var withoutPassword = await app.PersonAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var hasher = new CountingHasher(scope.ServiceProvider.GetRequiredService<IPasswordHasher<Person>>());
        using var queue = new HashingQueue(hasher);
        var check = ActivatorUtilities.CreateInstance<CheckPassword>(scope.ServiceProvider, queue);
        // The first of all makes the hash that stands for nobody's.
        await check.RunAsync("first@example.org", Password, "", Cancel);
        (string, string)[] tries =
        [
            (person.Email!, Password), (person.Email!, "another password altogether"), ("nobody@example.org", Password), ("no address", Password),
            (closed.Email!, Password), (withoutPassword.Email!, Password), (person.Email!, new string('x', 5_000)), (person.Email!, "\uD800"),
        ];

        var costs = new List<(PasswordVerdict, int, int)>();
        foreach (var (address, password) in tries)
        {
            hasher.Reset();
            var answer = await check.RunAsync(address, password, "", Cancel);
            costs.Add((answer.Verdict, hasher.Verified, hasher.Hashed));
        }

        costs.ShouldBe([(PasswordVerdict.Right, 1, 0), .. Enumerable.Repeat((PasswordVerdict.Wrong, 1, 0), tries.Length - 1)]);
    }

    private sealed class CountingHasher(IPasswordHasher<Person> inner) : IPasswordHasher<Person>
    {
        public int Hashed { get; private set; }

        public int Verified { get; private set; }

        public void Reset() => (Hashed, Verified) = (0, 0);

        public string HashPassword(Person user, string password)
        {
            Hashed++;
            return inner.HashPassword(user, password);
        }

        public PasswordVerificationResult VerifyHashedPassword(Person user, string hashedPassword, string providedPassword)
        {
            Verified++;
            return inner.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
