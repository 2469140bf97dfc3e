using Palmares.Domain.Access;

namespace Palmares.Domain.Tests.Access;

public sealed class PasswordRuleTests
{
    private static readonly string[] Common = ["password", "1234567890", "12345"];

    private static readonly string[] Personal = ["Claire Moreau", "claire.moreau@example.org"];

    [Fact]
    public void Fourteen_code_points_are_too_few_and_fifteen_are_enough()
    {
        PasswordRule.Check("abcdefghijklmn", [], []).ShouldBe([new("password-too-short", "password", 15, 14)]);
        PasswordRule.Check("abcdefghijklmno", [], []).ShouldBeEmpty();
        PasswordRule.Check("🐀🐁🐂🐃🐄🐅🐆🐇🐈🐉🐊🐋🐌🐍", [], []).ShouldBe([new("password-too-short", "password", 15, 14)]);
    }

    [Fact]
    public void Up_to_1024_code_points_may_be_used()
    {
        var most = string.Concat(Enumerable.Range(0, 1024).Select(i => char.ConvertFromUtf32(0x1F400 + (i % 60))));

        PasswordRule.Check(most, [], []).ShouldBeEmpty();
        PasswordRule.Check(most + "a", [], []).ShouldBe([new("password-too-long", "password", 1024)]);
    }

    [Theory]
    [InlineData("Password-Password-1")]
    [InlineData("1234567890 12345 1234567890")]
    [InlineData("claire moreau claire")]
    [InlineData("Moreau.Claire@Example.org!")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("abababababababababab")]
    public void What_others_would_guess_counts_for_nothing(string password) =>
        PasswordRule.Check(password, Personal, Common).ShouldBe([new("password-guessable", "password")]);

    [Fact]
    public void A_common_piece_among_others_does_no_harm() => PasswordRule.Check("my password is a tall giraffe", Personal, Common).ShouldBeEmpty();

    [Fact]
    public void Ill_formed_text_is_refused_and_composed_text_is_what_counts()
    {
        PasswordRule.Normalize("abc\uD800").ShouldBeNull();
        PasswordRule.Check("abcdefghijklmnopq\uDC00", [], []).ShouldBe([new("password-unreadable", "password")]);
        PasswordRule.Normalize("e\u0301").ShouldBe("\u00E9");
    }
}
