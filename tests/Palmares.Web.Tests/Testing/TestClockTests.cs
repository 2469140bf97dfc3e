using Palmares.Testing.Time;

namespace Palmares.Web.Tests.Testing;

public sealed class TestClockTests
{
    private readonly TestClock _clock = new();

    [Fact]
    public void It_stands_still_until_it_is_moved()
    {
        var before = _clock.GetUtcNow();
        _clock.GetUtcNow().ShouldBe(before);

        _clock.Advance(TimeSpan.FromMinutes(90));

        _clock.GetUtcNow().ShouldBe(before.AddMinutes(90));
        _clock.GetElapsedTime(before.Ticks).ShouldBe(TimeSpan.FromMinutes(90));
    }

    [Fact]
    public void Timers_fire_in_order_each_at_its_own_instant()
    {
        var start = _clock.GetUtcNow();
        var fired = new List<(string Name, double Minute)>();
        using var late = Timer("late", 5);
        using var soon = Timer("soon", 2);
        using var every = Timer("every", 2, 3);

        _clock.Advance(TimeSpan.FromMinutes(8));

        fired.ShouldBe([("soon", 2), ("every", 2), ("late", 5), ("every", 5), ("every", 8)]);

        ITimer Timer(string name, int dueMinutes, int periodMinutes = 0) => _clock.CreateTimer(
            _ => fired.Add((name, (_clock.GetUtcNow() - start).TotalMinutes)), null,
            TimeSpan.FromMinutes(dueMinutes), TimeSpan.FromMinutes(periodMinutes));
    }

    [Fact]
    public async Task Waiting_tasks_go_on_when_their_time_has_come()
    {
        var delay = Task.Delay(TimeSpan.FromHours(1), _clock, TestContext.Current.CancellationToken);
        _clock.Advance(TimeSpan.FromMinutes(59));
        delay.IsCompleted.ShouldBeFalse();

        _clock.Advance(TimeSpan.FromMinutes(1));

        await delay;
    }

    [Fact]
    public void A_quick_beat_does_not_make_up_for_a_whole_day()
    {
        var clock = new TestClock();
        var fired = new List<DateTimeOffset>();
        using var timer = clock.CreateTimer(_ => fired.Add(clock.GetUtcNow()), null, TimeSpan.FromSeconds(0.4), TimeSpan.FromSeconds(0.4));

        clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(0.1));
        clock.Advance(TimeSpan.FromSeconds(0.4));

        fired.ShouldBe([TestClock.DefaultStart.AddDays(1), TestClock.DefaultStart.AddDays(1).AddSeconds(0.4)]);
    }

    [Fact]
    public void A_disposed_timer_never_fires()
    {
        var fired = 0;
        _clock.CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan).Dispose();

        _clock.Advance(TimeSpan.FromHours(1));

        fired.ShouldBe(0);
    }
}
