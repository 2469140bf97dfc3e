using Palmares.Testing.Approvals;
using Palmares.Testing.Apps;

namespace Palmares.Web.Tests.Testing;

public sealed class ApprovedTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string TestFile => Path.Join(_folder.FullPath, "SomeTests.cs");

    private string Received => Path.Join(_folder.FullPath, "approved", "text.received.txt");

    [Fact]
    public void The_approved_text_passes_whatever_its_line_endings()
    {
        Approve("one\ntwo\n");

        Approved.Match("one\r\ntwo", "text", TestFile);

        File.Exists(Received).ShouldBeFalse();
    }

    [Fact]
    public void Another_text_fails_with_the_lines_that_differ_and_is_kept()
    {
        Approve("one\ntwo\nthree\n");

        var failure = Should.Throw<ApprovalException>(() => Approved.Match("one\n2\nthree\nfour", "text", TestFile));

        failure.Message.Split('\n')[1..4].ShouldBe(["- 2: two", "+ 2: 2", "+ 4: four"]);
        File.ReadAllText(Received).ShouldBe("one\n2\nthree\nfour\n");
    }

    [Fact]
    public void A_text_that_nobody_approved_fails()
        => Should.Throw<ApprovalException>(() => Approved.Match("one", "text", TestFile));

    private void Approve(string text)
    {
        Directory.CreateDirectory(Path.Join(_folder.FullPath, "approved"));
        File.WriteAllText(Path.Join(_folder.FullPath, "approved", "text.approved.txt"), text);
    }

    public void Dispose() => _folder.Dispose();
}
