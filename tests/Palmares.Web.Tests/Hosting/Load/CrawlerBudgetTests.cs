using System.Net;
using Palmares.Testing.Time;
using Palmares.Web.Features.Shared.Access;
using Palmares.Web.Hosting.Load;

namespace Palmares.Web.Tests.Hosting.Load;

public sealed class CrawlerBudgetTests
{
    [Fact]
    public void A_network_gets_two_hundred_at_once_and_ten_a_second_after_that()
    {
        var clock = new TestClock();
        var budget = new CrawlerBudget(clock);
        for (var i = 0; i < 200; i++) budget.Take("1").ShouldBeNull();

        budget.Take("1").ShouldBe(TimeSpan.FromMilliseconds(100));
        clock.Advance(TimeSpan.FromMilliseconds(99));
        budget.Take("1").ShouldBe(TimeSpan.FromMilliseconds(1));
        clock.Advance(TimeSpan.FromMilliseconds(1));
        budget.Take("1").ShouldBeNull();
        clock.Advance(TimeSpan.FromSeconds(1));
        Enumerable.Range(0, 20).Count(_ => budget.Take("1") is null).ShouldBe(10);
        clock.Advance(TimeSpan.FromHours(1));
        Enumerable.Range(0, 300).Count(_ => budget.Take("1") is null).ShouldBe(200);
    }

    [Fact]
    public void Networks_do_not_pay_for_each_other()
    {
        var budget = new CrawlerBudget(new TestClock());
        for (var i = 0; i < 200; i++) budget.Take("1");

        budget.Take("1").ShouldNotBeNull();
        budget.Take("2").ShouldBeNull();
    }

    [Fact]
    public void Requests_at_once_from_many_threads_share_one_budget()
    {
        var budget = new CrawlerBudget(new TestClock());
        var allowed = 0;

        Parallel.For(0, 2_000, _ => { if (budget.Take("7") is null) Interlocked.Increment(ref allowed); });

        allowed.ShouldBe(200);
    }

    [Theory]
    [InlineData("203.0.113.1", "203.0.113.254", true)]
    [InlineData("203.0.113.1", "203.0.114.1", false)]
    [InlineData("203.0.113.1", "::ffff:203.0.113.9", true)]
    [InlineData("2001:db8:1:100::1", "2001:db8:1:1ff:ffff::", true)]
    [InlineData("2001:db8:1:100::1", "2001:db8:1:200::1", false)]
    [InlineData("203.0.113.1", "cb:71::1", false)]
    public void An_address_belongs_to_the_network_of_one_customer(string one, string other, bool isSame) =>
        (ClientAddress.NetworkOf(IPAddress.Parse(one)) == ClientAddress.NetworkOf(IPAddress.Parse(other))).ShouldBe(isSame);
}
