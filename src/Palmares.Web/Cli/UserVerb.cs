using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Accounts;
using Palmares.Data.Audit;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access.Invitations;

namespace Palmares.Web.Cli;

/// <summary>People, for operators: the way to the first administrator, and to what no page does any more.</summary>
internal static class UserVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        await using var services = CliServices.Build();
        await using var db = await services.GetRequiredService<IDbContextFactory<PalmaresDb>>().CreateDbContextAsync();
        var clock = services.GetRequiredService<TimeProvider>();
        return args switch
        {
            ["add", .. var rest] => await AddAsync(new(rest, 2, 3), db, clock, services.GetRequiredService<IConfiguration>()["PALMARES_URL"]),
            ["list", .. var rest] => await ListAsync(new(rest, 0, 0), db, clock),
            ["disable", .. var rest] => await DisableAsync(new(rest, 1, 1, "--undo"), db, clock),
            ["recover", .. var rest] => await RecoverAsync(new(rest, 1, 1), db),
            ["role", .. var rest] => await RoleAsync(new(rest, 2, 2, "--end"), db, clock),
            _ => throw new UsageException("say what to do: add, list, disable, recover or role."),
        };
    }

    /// <summary>Prints the link on standard output; it is for the operator to hand over.</summary>
    private static async Task<int> AddAsync(Arguments arguments, PalmaresDb db, TimeProvider clock, string? url)
    {
        var address = arguments.Words[0];
        if (!MailAddresses.IsPlausible(address)) throw new UsageException($"\"{address}\" is no e-mail address.");
        var language = Languages.Find(arguments.Words.ElementAtOrDefault(2) ?? "en") ?? throw new UsageException("the language is one of en, fr, de, es.");
        if (string.IsNullOrEmpty(url)) throw new InvalidOperationException("PALMARES_URL is not set: the public base address, for example https://practices.example.org");
        var offer = await RoleName.ReadAsync(arguments.Words[1], db);
        await using var transaction = await db.BeginWriteAsync();
        var (invitation, token) = Invite.New(clock.GetUtcNow(), address, language, offer, invitedBy: null);
        db.Invitations.Add(invitation);
        await AuditTrail.AppendAsync(db, null, "person-invited", $"invitation/{invitation.Id:N}", Invite.Details(offer));
        await SaveAsync(db);
        Console.WriteLine(url.TrimEnd('/') + Links.Invitation(token));
        await Console.Error.WriteLineAsync($"The link works once, until {invitation.ExpiresAt:yyyy-MM-dd HH:mm} UTC. Hand it to {address} only.");
        return CommandLine.Done;
    }

    private static async Task<int> ListAsync(Arguments _, PalmaresDb db, TimeProvider clock)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var memberships = (await db.Memberships.AsNoTracking().ToListAsync()).Where(row => row.HoldsOn(today)).ToLookup(row => row.PersonId, RoleName.Of);
        var grants = (await db.AssociationGrants.AsNoTracking().ToListAsync()).Where(row => row.HoldsOn(today)).ToLookup(row => row.PersonId, RoleName.Of);
        foreach (var person in await db.People.AsNoTracking().OrderBy(row => row.NormalizedEmail).ToListAsync())
        {
            var roles = memberships[person.Id].Concat(grants[person.Id]).Order(StringComparer.Ordinal);
            Console.WriteLine(string.Join('\t', person.Email, person.Name, person.Language, person.DisabledAt is null ? "active" : "disabled", string.Join(' ', roles)));
        }
        return CommandLine.Done;
    }

    /// <summary>A disabled account signs in no more, and its sessions open nothing from the next request on.</summary>
    private static async Task<int> DisableAsync(Arguments arguments, PalmaresDb db, TimeProvider clock)
    {
        var undo = arguments.Has("--undo");
        await using var transaction = await db.BeginWriteAsync();
        var person = await PersonAsync(db, arguments.Words[0]);
        (person.DisabledAt, person.SecurityStamp) = (undo ? null : clock.GetUtcNow(), Guid.NewGuid().ToString("N"));
        await AuditTrail.AppendAsync(db, null, undo ? "account-enabled" : "account-disabled", $"person/{person.Id:N}");
        await SaveAsync(db);
        Console.WriteLine($"{person.Email}: {(undo ? "active" : "disabled")}");
        return CommandLine.Done;
    }

    /// <summary>For who lost app and recovery codes: the password alone opens the account, until the second step is set up again.</summary>
    private static async Task<int> RecoverAsync(Arguments arguments, PalmaresDb db)
    {
        await using var transaction = await db.BeginWriteAsync();
        var person = await PersonAsync(db, arguments.Words[0]);
        (person.TwoFactorEnabled, person.AuthenticatorKey, person.SecurityStamp) = (false, null, Guid.NewGuid().ToString("N"));
        await db.RecoveryCodes.Where(row => row.PersonId == person.Id).ExecuteDeleteAsync();
        await AuditTrail.AppendAsync(db, null, "account-recovered", $"person/{person.Id:N}");
        await SaveAsync(db);
        Console.WriteLine($"{person.Email}: without a second step");
        return CommandLine.Done;
    }

    private static async Task<int> RoleAsync(Arguments arguments, PalmaresDb db, TimeProvider clock)
    {
        var (end, offer) = (arguments.Has("--end"), await RoleName.ReadAsync(arguments.Words[1], db));
        await using var transaction = await db.BeginWriteAsync();
        var person = await PersonAsync(db, arguments.Words[0]);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var changed = end ? await RoleGrants.EndAsync(db, person.Id, offer, today) : await RoleGrants.AddAsync(db, person.Id, offer, today);
        if (changed) await AuditTrail.AppendAsync(db, null, end ? "role-ended" : "role-granted", $"person/{person.Id:N}", Invite.Details(offer));
        await SaveAsync(db);
        Console.WriteLine($"{person.Email}: {arguments.Words[1]} {(!changed ? "unchanged" : end ? "ended" : "granted")}");
        return CommandLine.Done;
    }

    /// <summary>By any verified address.</summary>
    private static async Task<Person> PersonAsync(PalmaresDb db, string address)
    {
        var normalized = PersonAddress.Normalize(address);
        return await db.People.SingleOrDefaultAsync(row => row.Addresses.Any(own => own.Normalized == normalized && own.VerifiedAt != null))
            ?? throw new InvalidOperationException($"nobody has the address {address}.");
    }

    private static async Task SaveAsync(PalmaresDb db)
    {
        await db.SaveChangesAsync();
        await db.Database.CommitTransactionAsync();
    }
}
