using Palmares.Data.Accounts;
using Palmares.Domain.Access;
using Palmares.Domain.Competitions;
using Palmares.Domain.Endorsements;
using Palmares.Domain.Entries;

namespace Palmares.Data.Tests;

/// <summary>One entry with everything that hangs on it: people, call, texts, submission, endorsement, mail, audit.</summary>
internal static class SampleEntry
{
    public static Person Person(string name = "Ana Pereira") => new() { Name = name, Language = "en", CreatedAt = Sample.Day };

    public static Call Call() => new()
    {
        CompetitionId = "europe-2025", OpensAt = Sample.Day.AddDays(-30), ClosesAt = Sample.Day.AddDays(5), EndorsementsUntil = Sample.Day.AddDays(10),
        TimeZone = "Europe/Zurich", Rules = RuleSet.Reference,
    };

    /// <summary>Needs <see cref="Sample.AddReferencesAsync"/>.</summary>
    public static async Task<Entry> AddAsync(PalmaresDb db)
    {
        var (author, officer) = (Person(), Person("Sofia Rossi"));
        var entry = new Entry { Number = 1, CompetitionId = "europe-2025", InstitutionId = "fr-cnaf", OwnerId = author.Id, CreatedAt = Sample.Day, Rank = 1 };
        entry.Fields.Add(new() { Field = EntryField.Title, Text = "A nursery", Revision = 1, SavedAt = Sample.Day, SavedBy = author.Id });
        entry.Shares.Add(new() { PersonId = officer.Id, Kind = ShareKind.View, SharedBy = author.Id, SharedAt = Sample.Day });
        var version = EntryVersion.Of(entry.Id, 1, entry.Draft, VersionOccasion.Submitted, author.Id, Sample.Day);
        db.AddRange(author, officer, Call(), entry, version,
            new Slots { CompetitionId = "europe-2025", InstitutionId = "fr-cnaf", Taken = 1, Limit = 10 },
            new Membership { PersonId = author.Id, InstitutionId = "fr-cnaf", Role = InstitutionRole.Author, From = new(2026, 1, 1) },
            new AssociationGrant { PersonId = officer.Id, Role = AssociationRole.Secretariat, From = new(2026, 1, 1) },
            new AccountLink { Purpose = LinkPurpose.NewPassword, PersonId = author.Id, TokenHash = [3], ExpiresAt = Sample.Day.AddDays(1) },
            new Invitation { TokenHash = [1], Address = "b@example.org", Language = "en", InstitutionId = "fr-cnaf", InstitutionRole = InstitutionRole.Author, InvitedAt = Sample.Day, ExpiresAt = Sample.Day.AddDays(14) },
            new Extension { CompetitionId = "europe-2025", InstitutionId = "fr-cnaf", Until = Sample.Day.AddDays(6), Reason = "Flood", GrantedBy = officer.Id, GrantedAt = Sample.Day },
            new Submission { EntryId = entry.Id, VersionId = version.Id, Receipt = "R-1", FormKey = Guid.NewGuid(), Hash = version.Hash, ReceivedAt = Sample.Day, SubmittedBy = author.Id, InGrace = false },
            new Attachment { EntryId = entry.Id, FileName = "a.pdf", MediaType = "application/pdf", Bytes = 1, Sha256 = new('0', 64), AddedBy = author.Id, AddedAt = Sample.Day },
            Request(entry, version));
        db.Messages.Add(new() { Template = "receipt", Address = "a@example.org", Language = "en", Subject = "s", Body = "b", CreatedAt = Sample.Day, DueAt = Sample.Day });
        db.AuditRows.Add(new() { Sequence = 1, At = Sample.Day, Action = "entry-submitted", Subject = "entry/1", Details = "{}", Hash = new('0', 64) });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return entry;
    }

    private static EndorsementRequest Request(Entry entry, EntryVersion version) => new()
    {
        EntryId = entry.Id, InstitutionId = "fr-cnaf", Kind = EndorsementKind.Management, VersionId = version.Id, MaterialHash = version.MaterialHash,
        Name = "Nicole Bertrand", Function = "Director", Address = "n@example.org", Language = "fr", AskedAt = Sample.Day, ExpiresAt = Sample.Day.AddDays(10),
    };
}
