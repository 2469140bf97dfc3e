using Microsoft.EntityFrameworkCore;
using Palmares.Data.Accounts;
using Palmares.Domain.Access;
using Palmares.Testing.Databases;

namespace Palmares.Data.Tests.Cli;

/// <summary>People as operators keep them, beside the pages.</summary>
public sealed class UserVerbTests
{
    private const string Url = "https://practices.example.org";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Add_prints_the_link_of_an_invitation_and_keeps_its_digest_only()
    {
        await using var database = await TestServer.Sqlite.NewAsync(seeded: true);

        var answer = await Palmares.RunAtAsync(Url, database, "user", "add", "ada@example.org", "administrator", "de");

        (answer.Status, answer.Output[..(Url.Length + 21)]).ShouldBe((0, $"{Url}/account/invitations/"));
        await using var db = database.NewContext();
        var invitation = await db.Invitations.SingleAsync(Cancel);
        (invitation.Address, invitation.Language, invitation.AssociationRole, invitation.InvitedBy).ShouldBe(("ada@example.org", "de", AssociationRole.Administrator, null));
        invitation.TokenHash.ShouldBe(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(answer.Output.Trim()[(Url.Length + 21)..])));
        db.AuditRows.Select(row => row.Action).ShouldBe(["person-invited"]);
    }

    [Fact]
    public async Task Roles_are_given_and_ended_and_accounts_closed_and_opened()
    {
        await using var database = await TestServer.Sqlite.NewAsync(seeded: true);
        await using (var db = database.NewContext())
        {
            var person = new Person { Name = "Ana Silva", Language = "en", CreatedAt = database.Clock.GetUtcNow(), Email = "ana@example.org", NormalizedEmail = "ANA@EXAMPLE.ORG", TwoFactorEnabled = true };
            person.Addresses.Add(new() { Address = "ana@example.org", Normalized = "ana@example.org", VerifiedAt = person.CreatedAt });
            db.People.Add(person);
            await db.SaveChangesAsync(Cancel);
        }
        (string[] Args, string Output)[] steps =
        [
            (["role", "Ana@example.org", "author:fr-cnaf"], "ana@example.org: author:fr-cnaf granted"),
            (["role", "ana@example.org", "author:fr-cnaf"], "ana@example.org: author:fr-cnaf unchanged"),
            (["role", "ana@example.org", "juror:asia-pacific-2024"], "ana@example.org: juror:asia-pacific-2024 granted"),
            (["disable", "ana@example.org"], "ana@example.org: disabled"),
            (["list"], "ana@example.org\tAna Silva\ten\tdisabled\tauthor:fr-cnaf juror:asia-pacific-2024"),
            (["role", "ana@example.org", "juror:asia-pacific-2024", "--end"], "ana@example.org: juror:asia-pacific-2024 ended"),
            (["disable", "ana@example.org", "--undo"], "ana@example.org: active"),
            (["recover", "ana@example.org"], "ana@example.org: without a second step"),
            (["list"], "ana@example.org\tAna Silva\ten\tactive\tauthor:fr-cnaf"),
        ];

        foreach (var (args, output) in steps)
            (await Palmares.RunAsync(database, ["user", .. args])).ShouldBe(new(0, output + Environment.NewLine, ""));

        await using var after = database.NewContext();
        (await after.People.SingleAsync(Cancel)).TwoFactorEnabled.ShouldBeFalse();
        after.AuditRows.OrderBy(row => row.Sequence).Select(row => row.Action).ShouldBe(["role-granted", "role-granted", "account-disabled", "role-ended", "account-enabled", "account-recovered"]);
    }

    [Fact]
    public async Task What_cannot_be_is_told()
    {
        await using var database = await TestServer.Sqlite.NewAsync(seeded: true);
        (string[] Args, int Status, string Error)[] cases =
        [
            ([], 2, "palmares user: say what to do: add, list, disable, recover or role."),
            (["add", "ada", "administrator"], 2, "palmares user: \"ada\" is no e-mail address."),
            (["add", "ada@example.org", "author"], 2, "palmares user: \"author\" needs an institution that exists: author:fr-cnaf."),
            (["add", "ada@example.org", "juror:europe-1066"], 2, "palmares user: \"juror\" needs a competition that exists: juror:asia-pacific-2024."),
            (["add", "ada@example.org", "auditor:fr-cnaf"], 2, "palmares user: \"auditor\" is for the whole association, without \":fr-cnaf\"."),
            (["add", "ada@example.org", "king"], 2, "palmares user: no role \"king\"; there are author, coordinator, signatory, secretariat, juror, jury-chair, translator, editor, auditor, administrator."),
            (["disable", "nobody@example.org"], 1, "palmares user: nobody has the address nobody@example.org."),
        ];
        foreach (var (args, status, error) in cases)
        {
            var answer = await Palmares.RunAtAsync(Url, database, ["user", .. args]);
            (answer.Status, answer.Output, answer.Error.Split(Environment.NewLine)[0]).ShouldBe((status, "", error));
        }
    }
}
