using System.Globalization;
using Palmares.Domain.Competitions;
using Palmares.Domain.Entries;
using Palmares.Domain.Tests.Entries;

namespace Palmares.Domain.Tests.Competitions;

public sealed class OfficialTimeTests
{
    [Theory]
    [InlineData("Etc/GMT+12", "2026-12-02T05:00:00")]
    [InlineData("Pacific/Marquesas", "2026-12-02T02:30:00")]
    [InlineData("America/New_York", "2026-12-01T22:00:00")]
    [InlineData("Europe/Zurich", "2026-12-01T16:00:00")]
    [InlineData("Asia/Kolkata", "2026-12-01T11:30:00")]
    [InlineData("Asia/Kathmandu", "2026-12-01T11:15:00")]
    [InlineData("Pacific/Kiritimati", "2026-12-01T03:00:00")]
    public void Five_in_the_afternoon_is_another_instant_in_each_zone(string id, string utc)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);

        var instant = OfficialTime.InstantOf(zone, new(2026, 12, 1, 17, 0, 0));

        instant.ShouldBe(Utc(utc));
        OfficialTime.In(zone, Utc(utc)).DateTime.ShouldBe(new DateTime(2026, 12, 1, 17, 0, 0));
    }

    [Theory]
    [InlineData("Etc/GMT+12")]
    [InlineData("Europe/Zurich")]
    [InlineData("Pacific/Kiritimati")]
    public void The_last_millisecond_before_a_zones_midnight_is_in_time_and_midnight_is_not(string id)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        var midnight = OfficialTime.InstantOf(zone, new(2026, 12, 1, 0, 0, 0))!.Value;
        var timing = Timing.Of(Closing(midnight), SampleEntries.Entry, []);

        timing.At(midnight.AddMilliseconds(-1)).ShouldBe(TimingState.Open);
        timing.At(midnight).ShouldBe(TimingState.Closed);
        OfficialTime.DayOf(zone, midnight.AddMilliseconds(-1)).ShouldBe(new DateOnly(2026, 11, 30));
        OfficialTime.DayOf(zone, midnight).ShouldBe(new DateOnly(2026, 12, 1));
    }

    [Theory]
    [InlineData("Europe/Zurich", "2027-03-28T01:59:59", "2027-03-28T00:59:59")]
    [InlineData("Europe/Zurich", "2027-03-28T02:00:00", null)]
    [InlineData("Europe/Zurich", "2027-03-28T02:59:59", null)]
    [InlineData("Europe/Zurich", "2027-03-28T03:00:00", "2027-03-28T01:00:00")]
    [InlineData("America/Santiago", "2026-09-06T00:00:00", null)]
    [InlineData("America/Santiago", "2026-09-06T01:00:00", "2026-09-06T04:00:00")]
    public void A_time_that_clocks_skip_is_none(string id, string wallClock, string? utc)
        => OfficialTime.InstantOf(TimeZoneInfo.FindSystemTimeZoneById(id), Local(wallClock)).ShouldBe(utc is null ? null : Utc(utc));

    [Theory]
    [InlineData("Europe/Zurich", "2026-10-25T02:30:00", "2026-10-25T01:30:00")]
    [InlineData("America/New_York", "2026-11-01T01:00:00", "2026-11-01T06:00:00")]
    public void Of_a_time_that_comes_twice_the_later_is_meant(string id, string wallClock, string utc)
        => OfficialTime.InstantOf(TimeZoneInfo.FindSystemTimeZoneById(id), Local(wallClock)).ShouldBe(Utc(utc));

    [Fact]
    public void Grace_is_counted_in_real_time_over_a_change_of_clocks()
    {
        var zurich = TimeZoneInfo.FindSystemTimeZoneById("Europe/Zurich");
        var closes = OfficialTime.InstantOf(zurich, new(2027, 3, 28, 1, 50, 0))!.Value;
        var presence = EntryPresence.Begin(SampleEntries.Entry.Id, Guid.NewGuid(), "summary", closes.AddMinutes(-5));

        var timing = Timing.Of(Closing(closes), SampleEntries.Entry, [], presence);

        OfficialTime.In(zurich, timing.GraceUntil!.Value).ShouldBe(new DateTimeOffset(2027, 3, 28, 3, 5, 0, TimeSpan.FromHours(2)));
        timing.At(closes.AddMinutes(14)).ShouldBe(TimingState.InGrace);
        timing.At(closes.AddMinutes(15)).ShouldBe(TimingState.Closed);
    }

    private static Call Closing(DateTimeOffset at) => new()
    {
        CompetitionId = "europe-2027", OpensAt = at.AddDays(-60), ClosesAt = at, TimeZone = "UTC", EndorsementsUntil = at.AddDays(5), Rules = RuleSet.Reference,
    };

    private static DateTime Local(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text + "Z", CultureInfo.InvariantCulture);
}
