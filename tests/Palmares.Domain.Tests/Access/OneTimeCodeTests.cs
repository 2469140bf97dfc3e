using System.Text;
using Palmares.Domain.Access;

namespace Palmares.Domain.Tests.Access;

public sealed class OneTimeCodeTests
{
    // The key of RFC 6238, appendix B; its codes have eight figures, of which the last six are ours.
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) => OneTimeCode.At(Key, DateTimeOffset.FromUnixTimeSeconds(seconds)).ShouldBe(code);

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void A_clock_may_be_half_a_minute_wrong(int seconds, bool matches)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);

        (OneTimeCode.Match(Key, OneTimeCode.At(Key, now.AddSeconds(seconds)), now, lastStep: 0) is not null).ShouldBe(matches);
    }

    [Fact]
    public void A_step_is_used_up_with_all_before_it()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var step = OneTimeCode.Match(Key, OneTimeCode.At(Key, now), now, lastStep: 0)!.Value;

        step.ShouldBe(60_000_000);
        OneTimeCode.Match(Key, OneTimeCode.At(Key, now), now, step).ShouldBeNull();
        OneTimeCode.Match(Key, OneTimeCode.At(Key, now.AddSeconds(-30)), now, step).ShouldBeNull();
        OneTimeCode.Match(Key, OneTimeCode.At(Key, now.AddSeconds(30)), now, step).ShouldBe(step + 1);
    }

    [Fact]
    public void The_key_is_written_in_base_32()
    {
        OneTimeCode.Written(Key).ShouldBe("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        OneTimeCode.Address(Key, "Palmares", "ana@example.org").ShouldBe("otpauth://totp/Palmares:ana%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Palmares&digits=6&period=30");
    }
}
