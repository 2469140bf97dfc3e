using Palmares.Web.Features.Shared.Files.Inspection;

namespace Palmares.Web.Tests.Files;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("Bericht 2024.PDF", "Bericht 2024.pdf")]
    [InlineData("Évaluation d’impact – été.docx", "Évaluation d’impact – été.docx")]
    [InlineData(@"C:\Users\claire\secret\a.pdf", "a.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("a\r\nSet-Cookie: b.pdf", "aSet-Cookie- b.pdf")]
    [InlineData("invoice\u202Efdp.exe", "invoicefdp.exe")]
    [InlineData("a<b>:\"|?*c.pdf", "a-b------c.pdf")]
    [InlineData("CON.pdf", "_CON.pdf")]
    [InlineData("...  .pdf", "file.pdf")]
    [InlineData("", "file")]
    [InlineData(null, "file")]
    [InlineData("a\uD800b.pdf", "ab.pdf")]
    [InlineData("a\0.pdf", "a.pdf")]
    [InlineData("文書.pdf", "文書.pdf")]
    public void Names_keep_their_words_and_lose_what_could_lead_elsewhere(string? name, string cleaned) => FileNames.Clean(name).ShouldBe(cleaned);

    [Fact]
    public void A_long_name_keeps_its_ending() => FileNames.Clean(new string('a', 500) + ".docx").ShouldBe(new string('a', FileNames.Longest - 5) + ".docx");
}
