using Microsoft.EntityFrameworkCore;
using Palmares.Data;
using Palmares.Data.Accounts;
using Palmares.Data.Outbox;
using Palmares.Domain.Shared;
using Palmares.Web.Features.Shared;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Features.Shared.Mail;
using Palmares.Web.Hosting.Work;
using Palmares.Web.Localization;

namespace Palmares.Web.Features.Account.Passwords;

/// <summary>Looks up who asked for a new password and mails the link. Requests for addresses that nobody has end here, unseen.</summary>
public sealed class MailPasswordLinks(PalmaresDb db, MailWriter mail, TimeProvider clock) : Chore
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    public override async Task<int> RunAsync(CancellationToken cancellation)
    {
        var requests = await db.PasswordRequests.AsNoTracking().OrderBy(request => request.RequestedAt).Take(50).ToListAsync(cancellation);
        foreach (var request in requests) await AnswerAsync(request, cancellation);
        return requests.Count;
    }

    private async Task AnswerAsync(PasswordRequest request, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginWriteAsync(cancellation);
        if (await db.PasswordRequests.Where(row => row.Id == request.Id).ExecuteDeleteAsync(cancellation) != 1) return;
        var person = await db.People.AsNoTracking().Include(row => row.Addresses)
            .SingleOrDefaultAsync(row => row.DisabledAt == null && row.Addresses.Any(own => own.Normalized == request.Address && own.VerifiedAt != null), cancellation);
        if (person is not null)
        {
            var (token, hash) = Secret.New();
            db.AccountLinks.Add(new() { Purpose = LinkPurpose.NewPassword, PersonId = person.Id, TokenHash = hash, ExpiresAt = clock.GetUtcNow() + Lifetime });
            var address = person.Addresses.Single(own => own.Normalized == request.Address).Address;
            mail.Queue(new(address, person.Name, Languages.Find(person.Language) ?? Language.En, person.Id), "new-password", Words, secret: token);
            await db.SaveChangesAsync(cancellation);
        }
        await transaction.CommitAsync();
    }

    private MailText Words(Localizer t) => new(t["Choose a new password"],
    [
        $"{t["Somebody, probably you, wants to choose a new password for your account. This link does it, once, within two hours:"]}\n{mail.Link(Links.NewPassword(Message.SecretMark))}",
        t["If it was not you, there is nothing to do: your password stays as it is."],
    ]);
}
