using Palmares.Domain.Competitions;
using Palmares.Domain.Entries;
using Palmares.Domain.Shared;

namespace Palmares.Domain.Tests.Entries;

public sealed class SubmissionRulesTests
{
    private static SubmissionFacts Facts => SampleEntries.Facts;

    // Words as people write them in each language: each of the five counts as one.
    private static readonly Dictionary<Language, string> FiveWords = new()
    {
        [Language.En] = "well-being for 10 000 families",
        [Language.Fr] = "l’État : « qualité » de service public",
        [Language.De] = "Das Beispiel ist übertragbar – „vielleicht“",
        [Language.Es] = "¿Qué hicimos? ¡Escuchar siempre! Hoy",
    };

    [Fact]
    public void Nothing_stands_against_a_complete_entry() => SubmissionRules.Check(Facts).ShouldBeEmpty();

    [Fact]
    public void All_that_is_missing_is_named_at_once()
        => SubmissionRules.Check(Facts with { Content = EntryContent.Empty, Signatories = [] }).Select(violation => (violation.Code, violation.Field)).ShouldBe(
        [
            ("missing", "title"), ("missing", "year"), ("missing", "language"), ("missing", "topics"), ("missing", "contact-name"), ("missing", "contact-address"),
            ("missing", "summary"), ("missing", "issue"), ("missing", "objectives"), ("missing", "innovation"), ("missing", "resources"), ("missing", "results"),
            ("missing", "lessons"), ("signatory-missing", "signatory-fr-cnaf"),
        ]);

    [Theory]
    [InlineData(EntryField.Title, " \n ")]
    [InlineData(EntryField.Summary, "– … *")]
    public void What_says_nothing_is_missing(EntryField field, string text)
        => SubmissionRules.Check(With(field, text)).ShouldBe([new Violation("missing", EntryFieldCodes.Of(field))]);

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Fr)]
    [InlineData(Language.De)]
    [InlineData(Language.Es)]
    public void Exactly_180_words_are_a_summary_and_181_are_one_too_many(Language language)
    {
        SubmissionRules.Check(With(EntryField.Summary, Words(language, 180))).ShouldBeEmpty();
        SubmissionRules.Check(With(EntryField.Summary, Words(language, 181))).ShouldBe([new Violation("summary-too-long", "summary", 181, 180, 1)]);
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Fr)]
    [InlineData(Language.De)]
    [InlineData(Language.Es)]
    public void Exactly_1500_words_are_an_entry_and_1501_are_one_too_many(Language language)
    {
        var full = Filled(language, 180, [250, 200, 200, 220, 250, 200]);
        var over = Filled(language, 180, [250, 200, 200, 220, 250, 201]);

        SubmissionRules.Check(Facts with { Content = full }).ShouldBeEmpty();
        SubmissionRules.Check(Facts with { Content = over }).ShouldBe([new Violation("text-too-long", "issue", 1501, 1500, 1)]);
    }

    [Fact]
    public void A_picture_that_nobody_has_described_stands_against_submission()
    {
        var picture = new Attachment
        {
            EntryId = Guid.CreateVersion7(), FileName = "nursery.png", MediaType = "image/png", Bytes = 1, Sha256 = new('0', 64), AddedBy = Guid.CreateVersion7(), AddedAt = Facts.Now,
        };

        SubmissionRules.Check(Facts with { Attachments = [picture] }).ShouldBe([new Violation("picture-not-described", "attachments", "nursery.png")]);
        picture.AlternativeText = "Children at a table";
        SubmissionRules.Check(Facts with { Attachments = [picture] }).ShouldBeEmpty();
    }

    [Fact]
    public void Both_limits_are_told_together()
        => SubmissionRules.Check(Facts with { Content = Filled(Language.En, 200, [1000, 100, 100, 100, 100, 100]) })
            .ShouldBe([new Violation("summary-too-long", "summary", 200, 180, 20), new Violation("text-too-long", "issue", 1700, 1500, 200)]);

    [Fact]
    public void Title_and_contact_cost_no_words()
        => SubmissionRules.Check(Facts with { Content = Filled(Language.En, 180, [250, 200, 200, 220, 250, 200]).With(EntryField.Title, Words(Language.En, 400)) }).ShouldBeEmpty();

    [Theory]
    [InlineData("1949", false)]
    [InlineData("1950", true)]
    [InlineData("2026", true)]
    [InlineData("2027", false)]
    [InlineData("24", false)]
    [InlineData("٢٠٢٤", false)]
    public void A_year_is_plausible_up_to_the_one_that_runs(string year, bool plausible)
        => SubmissionRules.Check(With(EntryField.Year, year)).ShouldBe(plausible ? [] : [new Violation("year-not-plausible", "year", 1950, 2026)]);

    [Fact]
    public void Only_the_competitions_topics_and_the_four_languages_are_known()
    {
        SubmissionRules.Check(With(EntryField.Topics, "digital golf")).ShouldBe([new Violation("topic-unknown", "topics", "golf")]);
        SubmissionRules.Check(With(EntryField.Language, "it")).ShouldBe([new Violation("language-unknown", "language")]);
    }

    [Fact]
    public void Partners_exist_are_others_than_the_lead_and_named_once()
    {
        var facts = With(EntryField.Partners, "de-dguv nowhere fr-cnaf de-dguv") with
        {
            Partners = [SampleEntries.Institution("de-dguv"), SampleEntries.Institution("fr-cnaf")],
            Signatories = [SampleEntries.Signatory("fr-cnaf"), SampleEntries.Signatory("de-dguv", "a@dguv.example"), SampleEntries.Signatory("nowhere", "b@dguv.example")],
        };

        SubmissionRules.Check(facts).ShouldBe(
            [new Violation("partner-unknown", "partners", "nowhere"), new Violation("partner-is-lead", "partners"), new Violation("partner-twice", "partners")]);
    }

    [Fact]
    public void Management_of_each_institution_concerned_is_named()
    {
        var facts = With(EntryField.Partners, "de-dguv es-inss") with
        {
            Partners = [SampleEntries.Institution("de-dguv"), SampleEntries.Institution("es-inss")],
            Signatories = [SampleEntries.Signatory("fr-cnaf", "not an address"), SampleEntries.Signatory("es-inss", "Claire@CNAF.example")],
        };

        SubmissionRules.Check(facts).ShouldBe(
        [
            new Violation("signatory-address", "signatory-fr-cnaf", "fr-cnaf"), new Violation("signatory-missing", "signatory-de-dguv", "de-dguv"),
            new Violation("signatory-is-author", "signatory-es-inss", "es-inss"),
        ]);
    }

    [Fact]
    public void Nobody_signs_for_two_institutions()
    {
        var facts = With(EntryField.Partners, "de-dguv") with
        {
            Partners = [SampleEntries.Institution("de-dguv")],
            Signatories = [SampleEntries.Signatory("fr-cnaf", "nicole@cnaf.example"), SampleEntries.Signatory("de-dguv", "Nicole+dguv@CNAF.example")],
        };

        SubmissionRules.Check(facts).ShouldBe([new Violation("signatory-twice", "signatory-de-dguv", "de-dguv")]);
    }

    [Theory]
    [InlineData("2026-11-30", null, true)]
    [InlineData("2026-12-01", null, false)]
    [InlineData(null, "2026-11-30", true)]
    [InlineData(null, "2026-11-29", false)]
    public void Only_a_member_on_the_day_submits(string? from, string? to, bool member)
    {
        var lead = SampleEntries.Institution("fr-cnaf", from is null ? null : DateOnly.Parse(from, null), to is null ? null : DateOnly.Parse(to, null));

        SubmissionRules.Check(Facts with { Lead = lead }).ShouldBe(member ? [] : [new Violation("not-a-member", null)]);
    }

    [Fact]
    public void Only_institutions_of_the_region_submit()
        => SubmissionRules.Check(Facts with { RegionId = "asia-pacific" }).ShouldBe([new Violation("other-region", null, "europe", "asia-pacific")]);

    [Theory]
    [InlineData(9, false, true)]
    [InlineData(10, false, false)]
    [InlineData(10, true, true)]
    public void The_eleventh_entry_finds_no_slot_but_one_that_holds_its_own_may_come_again(int taken, bool holds, bool free)
        => SubmissionRules.Check(Facts with { SlotsTaken = taken, HoldsSlot = holds }).ShouldBe(free ? [] : [new Violation("no-slot-left", null, 10)]);

    [Fact]
    public void The_same_text_is_not_submitted_twice()
        => SubmissionRules.Check(Facts with { SubmittedHash = SampleEntries.Content.Hash() }).ShouldBe([new Violation("nothing-changed", null)]);

    [Fact]
    public void Too_early_too_late_and_withdrawn_are_told()
    {
        SubmissionRules.Check(Facts with { Now = SampleEntries.Call.OpensAt.AddMilliseconds(-1) }).ShouldBe([new Violation("not-open-yet", null, SampleEntries.Call.OpensAt)]);
        SubmissionRules.Check(Facts with { Now = SampleEntries.Closing }).ShouldBe([new Violation("closed", null, SampleEntries.Closing)]);
        SubmissionRules.Check(Facts with { IsWithdrawn = true }).ShouldBe([new Violation("withdrawn", null)]);
    }

    [Fact]
    public void In_grace_nothing_stands_against_it()
    {
        var timing = Facts.Timing with { GraceUntil = SampleEntries.Closing.AddMinutes(15) };

        SubmissionRules.Check(Facts with { Timing = timing, Now = SampleEntries.Closing.AddMinutes(14) }).ShouldBeEmpty();
    }

    private static SubmissionFacts With(EntryField field, string text) => Facts with { Content = SampleEntries.Content.With(field, text) };

    private static string Words(Language language, int count)
    {
        var five = FiveWords[language];
        Domain.Text.WordCount.Of(five).ShouldBe(5);
        var single = language switch { Language.Fr => "d’abord", Language.De => "Übertragbarkeit", Language.Es => "niñez", _ => "co-operation" };
        return string.Join('\n', Enumerable.Repeat(five, count / 5)) + string.Concat(Enumerable.Repeat($" {single}", count % 5));
    }

    private static EntryContent Filled(Language language, int summary, int[] sections) => EntryFields.Sections.Zip(sections)
        .Aggregate(SampleEntries.Content.With(EntryField.Summary, Words(language, summary)), (content, section) => content.With(section.First, Words(language, section.Second)));
}
