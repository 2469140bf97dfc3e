using Palmares.Domain.Competitions;
using Palmares.Domain.Endorsements;
using Palmares.Domain.Shared;

namespace Palmares.Domain.Entries;

/// <summary>All that stands against the submission of an entry, at once and in the order of the form (rules 1 to 8).</summary>
public static class SubmissionRules
{
    public const int EarliestYear = 1950;

    public static IReadOnlyList<Violation> Check(SubmissionFacts facts) =>
    [
        .. Admission(facts), .. Missing(facts.Content), .. Choices(facts), .. Words(facts.Content, facts.Rules),
        .. AttachmentRules.CheckForSubmission(facts.Attachments), .. Signing(facts),
    ];

    /// <summary>Whether it may be entered at all: time, membership, region, quota.</summary>
    private static IEnumerable<Violation> Admission(SubmissionFacts facts)
    {
        if (facts.IsWithdrawn) yield return new("withdrawn", null);
        if (facts.Timing.At(facts.Now) == TimingState.NotOpenYet) yield return new("not-open-yet", null, facts.Timing.OpensAt);
        if (facts.Timing.At(facts.Now) == TimingState.Closed) yield return new("closed", null, facts.Timing.ClosesAt);
        if (!facts.Lead.IsMemberOn(facts.Day)) yield return new("not-a-member", null);
        if (facts.Lead.RegionId != facts.RegionId) yield return new("other-region", null, facts.Lead.RegionId, facts.RegionId);
        if (!facts.HoldsSlot && facts.SlotsTaken >= facts.Rules.EntriesPerInstitution) yield return new("no-slot-left", null, facts.Rules.EntriesPerInstitution);
        if (facts.SubmittedHash == facts.Content.Hash()) yield return new("nothing-changed", null);
    }

    private static IEnumerable<Violation> Missing(EntryContent content) =>
        from field in EntryFields.Required
        where string.IsNullOrWhiteSpace(content[field]) || (field.IsCounted() && Text.WordCount.Of(content[field]) == 0)
        select new Violation("missing", EntryFieldCodes.Of(field));

    /// <summary>Year, language, topics, partners and the contact's address, where something was written.</summary>
    private static IEnumerable<Violation> Choices(SubmissionFacts facts)
    {
        var content = facts.Content;
        if (content[EntryField.Year].Trim().Length > 0 && (content.Year is not { } year || year < EarliestYear || year > facts.Day.Year))
            yield return new("year-not-plausible", EntryFieldCodes.Of(EntryField.Year), EarliestYear, facts.Day.Year);
        if (content[EntryField.Language].Trim().Length > 0 && content.Language is null)
            yield return new("language-unknown", EntryFieldCodes.Of(EntryField.Language));
        foreach (var topic in content.Topics.Where(topic => !facts.Topics.Contains(topic)))
            yield return new("topic-unknown", EntryFieldCodes.Of(EntryField.Topics), topic);
        foreach (var partner in content.Partners.Where(partner => facts.Partners.All(known => known.Id != partner)))
            yield return new("partner-unknown", EntryFieldCodes.Of(EntryField.Partners), partner);
        if (content.Partners.Contains(facts.Lead.Id)) yield return new("partner-is-lead", EntryFieldCodes.Of(EntryField.Partners));
        if (content.Partners.Distinct(StringComparer.Ordinal).Count() < content.Partners.Count) yield return new("partner-twice", EntryFieldCodes.Of(EntryField.Partners));
        if (content[EntryField.ContactAddress].Trim() is { Length: > 0 } address && !MailAddresses.IsPlausible(address))
            yield return new("address-not-plausible", EntryFieldCodes.Of(EntryField.ContactAddress));
    }

    /// <summary>The limits of rule 6, with the number over.</summary>
    public static IEnumerable<Violation> Words(EntryContent content, RuleSet rules)
    {
        var ledger = WordLedger.Of(content);
        if (ledger.Summary > rules.WordsPerSummary)
            yield return new("summary-too-long", EntryFieldCodes.Of(EntryField.Summary), ledger.Summary, rules.WordsPerSummary, ledger.Summary - rules.WordsPerSummary);
        if (ledger.Total > rules.WordsPerEntry)
            yield return new("text-too-long", EntryFieldCodes.Of(EntryFields.Sections[0]), ledger.Total, rules.WordsPerEntry, ledger.Total - rules.WordsPerEntry);
    }

    /// <summary>Management of each institution concerned is named, and is none of the authors (rule 7).</summary>
    private static IEnumerable<Violation> Signing(SubmissionFacts facts)
    {
        // Nobody speaks for two institutions.
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var institution in facts.Content.Concerned(facts.Lead.Id))
        {
            var signatory = facts.Signatories.FirstOrDefault(row => row.InstitutionId == institution);
            if (Signatories.Check(institution, signatory, facts.AuthorAddresses) is { } violation) yield return violation;
            else if (signatory is not null && !named.Add(Signatories.Fold(signatory.Address))) yield return new("signatory-twice", Signatories.FieldOf(institution), institution);
        }
    }
}
