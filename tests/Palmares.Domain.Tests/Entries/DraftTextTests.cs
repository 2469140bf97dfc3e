using Palmares.Domain.Entries;

namespace Palmares.Domain.Tests.Entries;

public sealed class DraftTextTests
{
    [Theory]
    [InlineData(EntryField.Summary, " a\r\nb\rc\vd\fe\u2028f\u0085g\t ", " a\nb\nc\nd\ne\nf\ng\t ")]
    [InlineData(EntryField.Title, "  One\r\ntwo ", "One two")]
    [InlineData(EntryField.Topics, " health  pensions\nhealth", "health pensions")]
    [InlineData(EntryField.Language, "fr", "fr")]
    [InlineData(EntryField.Language, "", "")]
    [InlineData(EntryField.Year, " 2024 ", "2024")]
    [InlineData(EntryField.Issue, "👍 <b> \u200C", "👍 <b> \u200C")]
    [InlineData(EntryField.Issue, "👍 <b> \u202E", "👍 <b> ")]
    [InlineData(EntryField.Title, "Pay\u202Elor\u200E", "Paylor")]
    public void Text_is_kept_as_typed(EntryField field, string typed, string kept) => DraftText.Read(field, typed).ShouldBe((kept, null));

    [Fact]
    public void What_is_no_text_is_refused()
    {
        Code(EntryField.Summary, "a\0b").ShouldBe("text-has-controls");
        Code(EntryField.Summary, "a\u001Bb").ShouldBe("text-has-controls");
        Code(EntryField.Summary, "a\uD800b").ShouldBe("text-ill-formed");
        Code(EntryField.Summary, "a\uDC00").ShouldBe("text-ill-formed");
        Code(EntryField.Language, "it").ShouldBe("choice-unknown");
    }

    [Fact]
    public void A_hundred_thousand_characters_are_kept_and_one_more_is_refused()
    {
        DraftText.Read(EntryField.Issue, new string('a', 100_000)).Text.Length.ShouldBe(100_000);
        Code(EntryField.Issue, new string('a', 100_001)).ShouldBe("text-too-many-characters");
        Code(EntryField.Title, new string('a', 1_001)).ShouldBe("text-too-many-characters");
    }

    private static string? Code(EntryField field, string typed) => DraftText.Read(field, typed).Violation?.Code;
}
