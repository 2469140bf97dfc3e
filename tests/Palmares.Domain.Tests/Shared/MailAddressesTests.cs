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
    [InlineData(null, false)]
    public void Only_what_can_be_one_address_passes(string? text, bool plausible) => MailAddresses.IsPlausible(text).ShouldBe(plausible);

    [Fact]
    public void Half_a_character_is_none() => MailAddresses.IsPlausible($"a{(char)0xD800}@b.example").ShouldBeFalse();
}
