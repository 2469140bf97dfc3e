using Palmares.Domain.Shared;

namespace Palmares.Domain.Tests.Shared;

public sealed class MailAddressesTests
{
    [Theory]
    [InlineData("a@b.example", true)]
    [InlineData("jürgen.o'neill+awards@sozialversicherung.example", true)]
    [InlineData("a@b", false)]
    [InlineData("@b.example", false)]
    [InlineData("a@@b.example", false)]
    [InlineData("a@b.example\r\nBcc: x@y.example", false)]
    [InlineData("a b@c.example", false)]
    [InlineData("a@b.example,c@d.example", false)]
    [InlineData("Ana <a@b.example>", false)]
    [InlineData("a@b..example", false)]
    [InlineData("a@.example", false)]
    [InlineData("a@b.example.", false)]
    [InlineData("o'brien_2.awards&co@x-y.example", true)]
    [InlineData("info@sécurité-sociale.example", true)]
    [InlineData("संपर्क@उदाहरण.भारत", true)]
    [InlineData("a@y.org%0abcc:z", false)]
    [InlineData("a%b@c.example", false)]
    [InlineData("b.example!a@c.example", false)]
    [InlineData("'a@b.example", true)]
    [InlineData("\"a\"@b.example", false)]
    [InlineData("{secret}@b.example", false)]
    [InlineData("a@[127.0.0.1]", false)]
    [InlineData("a@127.0.0.1", false)]
    [InlineData("a@[IPv6:::1]", false)]
    [InlineData("a@b.example:25", false)]
    [InlineData("a@b.example/x", false)]
    [InlineData("a@-b.example", false)]
    [InlineData("a@b-.example", false)]
    [InlineData("a@b_c.example", false)]
    [InlineData(".a@b.example", false)]
    [InlineData("a..b@c.example", false)]
    [InlineData("a.@b.example", false)]
    [InlineData("a\u200B@b.example", false)]
    [InlineData("a@b\u3002example", false)]
    [InlineData("a@", false)]
    [InlineData(null, false)]
    public void Only_what_can_be_one_address_passes(string? text, bool plausible) => MailAddresses.IsPlausible(text).ShouldBe(plausible);

    [Fact]
    public void Local_part_and_label_have_their_lengths()
    {
        MailAddresses.IsPlausible($"{new string('a', 64)}@{new string('b', 63)}.example").ShouldBeTrue();
        MailAddresses.IsPlausible($"{new string('a', 65)}@b.example").ShouldBeFalse();
        MailAddresses.IsPlausible($"a@{new string('b', 64)}.example").ShouldBeFalse();
    }

    [Fact]
    public void Half_a_character_is_none() => MailAddresses.IsPlausible($"a{(char)0xD800}@b.example").ShouldBeFalse();
}
