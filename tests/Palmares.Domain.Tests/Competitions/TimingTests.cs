using Palmares.Domain.Competitions;
using Palmares.Domain.Entries;
using Palmares.Domain.Tests.Entries;

namespace Palmares.Domain.Tests.Competitions;

public sealed class TimingTests
{
    private static readonly DateTimeOffset D = SampleEntries.Closing;

    private static readonly TimeSpan Millisecond = TimeSpan.FromMilliseconds(1);

    [Theory]
    [InlineData(-1, TimingState.Open)]
    [InlineData(0, TimingState.Closed)]
    [InlineData(1, TimingState.Closed)]
    public void Closing_is_the_first_instant_that_is_too_late(int milliseconds, TimingState state)
        => Of().At(D.AddMilliseconds(milliseconds)).ShouldBe(state);

    [Theory]
    [InlineData(-1, TimingState.NotOpenYet)]
    [InlineData(0, TimingState.Open)]
    public void Opening_is_the_first_instant_in_time(int milliseconds, TimingState state)
        => Of().At(SampleEntries.Call.OpensAt.AddMilliseconds(milliseconds)).ShouldBe(state);

    [Theory]
    [InlineData(-1, TimingState.Open)]
    [InlineData(0, TimingState.InGrace)]
    [InlineData(15 * 60_000 - 1, TimingState.InGrace)]
    [InlineData(15 * 60_000, TimingState.Closed)]
    public void A_form_open_at_closing_has_a_quarter_of_an_hour_more(int milliseconds, TimingState state)
        => Of(Presence(opened: D.AddHours(-3), seen: D.AddMinutes(-2))).At(D.AddMilliseconds(milliseconds)).ShouldBe(state);

    [Theory]
    [InlineData(-60 * 60_000, true)]
    [InlineData(-60 * 60_000 - 1, false)]
    [InlineData(-1, true)]
    public void Open_is_what_gave_a_sign_of_life_within_the_hour_before(int milliseconds, bool open)
        => Presence(opened: D.AddHours(-3), seen: D.AddMilliseconds(milliseconds)).WasOpenAt(D).ShouldBe(open);

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void A_form_opened_at_closing_or_later_has_no_grace(int milliseconds, bool open)
        => Presence(opened: D.AddMilliseconds(milliseconds), seen: D.AddMinutes(1)).WasOpenAt(D).ShouldBe(open);

    [Fact]
    public void A_sign_of_life_in_the_grace_does_not_end_it()
    {
        var presence = Presence(opened: D.AddHours(-3), seen: D.AddMinutes(-60));

        presence.See("summary", D.AddMinutes(15) - Millisecond);

        (presence.OpenSince, presence.WasOpenAt(D)).ShouldBe((D.AddHours(-3), true));
    }

    [Fact]
    public void Who_comes_back_after_a_long_silence_has_opened_the_form_anew()
    {
        var presence = Presence(opened: D.AddHours(-3), seen: D.AddMinutes(-74));

        presence.See("summary", D.AddMinutes(2));

        (presence.OpenSince, presence.WasOpenAt(D)).ShouldBe((D.AddMinutes(2), false));
    }

    [Fact]
    public void An_extension_moves_closing_grace_and_endorsements_of_the_entry_it_names()
    {
        var extension = SampleEntries.Extension(D.AddDays(2), SampleEntries.Entry.Id);

        var timing = Timing.Of(SampleEntries.Call, SampleEntries.Entry, [extension], Presence(D.AddDays(1), D.AddDays(2) - Millisecond));

        timing.ShouldBe(new Timing(SampleEntries.Call.OpensAt, D.AddDays(2), D.AddDays(2).AddMinutes(15), D.AddDays(7), extension.Id));
        timing.At(D.AddDays(2) - Millisecond).ShouldBe(TimingState.Open);
        timing.At(D.AddDays(2)).ShouldBe(TimingState.InGrace);
    }

    [Fact]
    public void An_extension_of_the_institution_covers_all_its_entries()
        => Timing.Of(SampleEntries.Call, SampleEntries.Entry, [SampleEntries.Extension(D.AddHours(1))]).ClosesAt.ShouldBe(D.AddHours(1));

    [Fact]
    public void Nothing_is_moved_by_what_is_others_or_revoked_or_earlier()
    {
        var revoked = SampleEntries.Extension(D.AddDays(1));
        revoked.RevokedAt = D.AddDays(-1);
        var others = new Extension
        {
            CompetitionId = "europe-2027", InstitutionId = "de-dguv", Until = D.AddDays(1), Reason = "Flood", GrantedBy = Guid.NewGuid(), GrantedAt = D,
        };
        Extension[] none = [revoked, others, SampleEntries.Extension(D.AddDays(1), Guid.NewGuid()), SampleEntries.Extension(D.AddDays(-3))];

        Timing.Of(SampleEntries.Call, SampleEntries.Entry, none).ShouldBe(Timing.Of(SampleEntries.Call, SampleEntries.Entry, []));
    }

    [Fact]
    public void Of_two_extensions_the_later_holds()
        => Timing.Of(SampleEntries.Call, SampleEntries.Entry, [SampleEntries.Extension(D.AddDays(1)), SampleEntries.Extension(D.AddDays(3)), SampleEntries.Extension(D.AddDays(2))])
            .ClosesAt.ShouldBe(D.AddDays(3));

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void Endorsements_end_at_their_own_instant(int milliseconds, bool taken)
        => Of().TakesEndorsementsAt(D.AddDays(5).AddMilliseconds(milliseconds)).ShouldBe(taken);

    [Fact]
    public void A_short_extension_does_not_shorten_the_time_for_endorsements()
    {
        var call = new Call
        {
            CompetitionId = "europe-2027", OpensAt = D.AddDays(-60), ClosesAt = D, TimeZone = "UTC", EndorsementsUntil = D.AddDays(10), Rules = RuleSet.Reference,
        };

        Timing.Of(call, SampleEntries.Entry, [SampleEntries.Extension(D.AddDays(1))]).EndorsementsUntil.ShouldBe(D.AddDays(10));
    }

    private static Timing Of(EntryPresence? presence = null) => Timing.Of(SampleEntries.Call, SampleEntries.Entry, [], presence);

    private static EntryPresence Presence(DateTimeOffset opened, DateTimeOffset seen) =>
        new() { EntryId = SampleEntries.Entry.Id, PersonId = SampleEntries.Entry.OwnerId, Page = "summary", OpenSince = opened, SeenAt = seen };
}
