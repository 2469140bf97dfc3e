using Palmares.Domain.Competitions;
using Palmares.Domain.Endorsements;
using Palmares.Domain.Entries;
using Palmares.Domain.Institutions;
using Palmares.Domain.Shared;

namespace Palmares.Domain.Tests.Entries;

/// <summary>An entry against which nothing stands, for tests that spoil one thing.</summary>
internal static class SampleEntries
{
    public static readonly DateTimeOffset Closing = new(2026, 12, 1, 17, 0, 0, TimeSpan.Zero);

    public static readonly Entry Entry = new()
    {
        Number = 1, CompetitionId = "europe-2027", InstitutionId = "fr-cnaf", OwnerId = Guid.NewGuid(), CreatedAt = Closing.AddDays(-30),
    };

    public static readonly Call Call = new()
    {
        CompetitionId = "europe-2027", OpensAt = Closing.AddDays(-60), ClosesAt = Closing, TimeZone = "Europe/Zurich",
        EndorsementsUntil = Closing.AddDays(5), Rules = RuleSet.Reference,
    };

    public static readonly EntryContent Content = new(EntryFields.All.Select(field => KeyValuePair.Create(field, field switch
    {
        EntryField.Title => "Family benefits without a form",
        EntryField.Year => "2024",
        EntryField.Language => "en",
        EntryField.Topics => "digital health",
        EntryField.Partners => "",
        EntryField.ContactAddress => "contact@cnaf.example",
        _ => "A few words",
    })));

    public static SubmissionFacts Facts => new()
    {
        Content = Content, Rules = RuleSet.Reference, Timing = Timing.Of(Call, Entry, []), Now = Closing.AddDays(-1), Day = new(2026, 11, 30), RegionId = "europe",
        Lead = Institution("fr-cnaf"), Partners = [], Topics = new HashSet<string> { "digital", "health" }, Signatories = [Signatory("fr-cnaf")],
        AuthorAddresses = new HashSet<string> { "claire@cnaf.example" }, IsWithdrawn = false, HoldsSlot = false, SlotsTaken = 0,
    };

    public static Institution Institution(string id, DateOnly? from = null, DateOnly? to = null) => new()
    {
        Id = id, Names = new([new("en", id)]), CountryCode = "FR", RegionId = "europe", MemberFrom = from, MemberTo = to,
    };

    public static EntrySignatory Signatory(string institutionId, string address = "director@cnaf.example") => new()
    {
        EntryId = Entry.Id, InstitutionId = institutionId, Name = "Nicole Bertrand", Function = "Director General", Address = address, Language = "fr",
    };

    public static Extension Extension(DateTimeOffset until, Guid? entryId = null) => new()
    {
        CompetitionId = Entry.CompetitionId, InstitutionId = Entry.InstitutionId, EntryId = entryId, Until = until, Reason = "Flood", GrantedBy = Guid.NewGuid(), GrantedAt = Closing.AddDays(-2),
    };
}
